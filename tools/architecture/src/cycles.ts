export type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** The first way found that leads back to where it began, as its places in order; undefined where there is none. */
export function findCycle(edges: Edges): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const cycle = cycleFrom(start, edges, [], done);
    if (cycle) return cycle;
  }
  return undefined;
}

function cycleFrom(
  place: string,
  edges: Edges,
  way: readonly string[],
  done: Set<string>,
): readonly string[] | undefined {
  if (way.includes(place)) return [...way.slice(way.indexOf(place)), place];
  if (done.has(place)) return undefined;
  for (const next of edges.get(place) ?? []) {
    const cycle = cycleFrom(next, edges, [...way, place], done);
    if (cycle) return cycle;
  }
  done.add(place);
  return undefined;
}

/** The edges between the places of both ends; what stays within one place, or has no place, is no edge. */
export function edgesBetween<Link>(
  links: readonly Link[],
  endsOf: (link: Link) => readonly [from: string | undefined, to: string | undefined],
): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const [from, to] of links.map(endsOf)) {
    if (from === undefined || to === undefined || from === to) continue;
    edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
  return edges;
}
