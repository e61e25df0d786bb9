import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LONGEST_BYTES = 5 * 1024 * 1024;

/** Where the lines of a part go, within the folder of what is started. */
export function logOf(folder: string, name: string): (line: string) => void {
  return openPartLog(join(folder, 'logs', `${name.replaceAll(' ', '-')}.log`));
}

/** Opens a log that starts empty and keeps at most its last 10 MB: itself and one older file. */
export function openPartLog(path: string, longestBytes = LONGEST_BYTES): (line: string) => void {
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, 'w', 0o600);
  let writtenBytes = 0;
  return (line) => {
    if (writtenBytes > longestBytes) {
      closeSync(file);
      renameSync(path, `${path}.old`);
      file = openSync(path, 'w', 0o600);
      writtenBytes = 0;
    }
    writtenBytes += writeSync(file, `${line}\n`);
  };
}
