/** Gives a real object another collaborator than the one that it made itself. */
export function replace<T extends object>(object: T, collaborators: Readonly<Record<string, unknown>>): T {
  for (const name of Object.keys(collaborators)) {
    if (!(name in object)) throw new Error(`${object.constructor.name} has no ${name} any more`);
  }
  return Object.assign(object, collaborators);
}
