/** Whether something still fails with a part of what made it fail. */
export type Fails<T> = (part: readonly T[]) => Promise<boolean>;

/**
 * A part of `whole` that still fails, and of which nothing can be left out alone (Zeller and Hildebrandt's ddmin): ever
 * finer pieces are tried by themselves, then left out. That `whole` fails is known.
 */
export async function ddmin<T>(whole: readonly T[], fails: Fails<T>, pieces = 2): Promise<readonly T[]> {
  if (whole.length < 2) return (await fails([])) ? [] : whole;
  const parts = split(whole, pieces);
  const part = await firstThat(parts, fails);
  if (part) return ddmin(part, fails);
  const rest = await firstThat(withoutEach(parts), fails);
  if (rest) return ddmin(rest, fails, Math.max(2, pieces - 1));
  return pieces < whole.length ? ddmin(whole, fails, Math.min(pieces * 2, whole.length)) : whole;
}

async function firstThat<T>(parts: readonly (readonly T[])[], fails: Fails<T>): Promise<readonly T[] | undefined> {
  for (const part of parts) if (await fails(part)) return part;
  return undefined;
}

function withoutEach<T>(parts: readonly (readonly T[])[]): T[][] {
  // Of two, the one without the other was tried by itself.
  if (parts.length === 2) return [];
  return parts.map((_, left) => parts.filter((_part, index) => index !== left).flat());
}

/** Into so many pieces of nearly the same size. */
function split<T>(list: readonly T[], pieces: number): T[][] {
  const edges = Array.from({ length: pieces + 1 }, (_, index) => Math.round((index * list.length) / pieces));
  return edges.slice(1).map((to, index) => list.slice(edges[index], to));
}
