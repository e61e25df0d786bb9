const OLDEST_MAJOR = 24;

/** Ends the process with a sentence when Node is too old for the shop. */
export function requireNode(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return;
  process.stderr.write(
    `The shop needs Node ${OLDEST_MAJOR}, this is ${version}. ` +
      'After `npm ci`, start it with `npm start`: that uses the Node which npm has installed here.\n',
  );
  process.exit(1);
}
