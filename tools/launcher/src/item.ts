/** Something that the launcher begins and ends: a server, a chore, a part. */
export interface Item {
  readonly name: string;
  /** Names of the items that begin before it, and end after it. */
  readonly after: readonly string[];
  /** Resolves when those that come after may begin. Throws when they must not. */
  begin(): Promise<void>;
  /** Ends it, also in the middle of its beginning, and keeps it from beginning later. Never throws. */
  end(): Promise<void>;
}

/** Begins every item as soon as those before it have begun. Items are listed in an order that could be followed. */
export async function beginInOrder(items: readonly Item[]): Promise<void> {
  const begun = new Map<string, Promise<void>>();
  for (const item of items) {
    const before = item.after.map((name) => begun.get(name));
    begun.set(
      item.name,
      Promise.all(before).then(() => item.begin()),
    );
  }
  await Promise.all(begun.values());
}

/** Ends every item as soon as those after it have ended. */
export async function endInReverse(items: readonly Item[]): Promise<void> {
  const ended = new Map<string, Promise<void>>();
  for (const item of items.toReversed()) {
    const dependents = items.filter(({ after }) => after.includes(item.name)).map(({ name }) => ended.get(name));
    ended.set(
      item.name,
      Promise.all(dependents).then(() => item.end()),
    );
  }
  await Promise.all(ended.values());
}
