import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/** Waits until the pipe closes, which happens however its holder ends; then asks, and after 15 s insists. */
const WATCH = [
  'read -r _',
  'kill -s "$1" "$2"',
  'for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do kill -0 "$2" || exit 0; sleep 1; done',
  'kill -s KILL "$2"',
].join('\n');

/**
 * Ends a process when this one is gone, even killed. PostgreSQL and Redis can't be taught to look for themselves, so
 * a shell watches. Returns how to dismiss it.
 */
export function endWithStarter(pid: number, signal: NodeJS.Signals): () => void {
  const args = ['-c', WATCH, 'end-with-starter', signal.replace('SIG', ''), String(pid)];
  const watcher = spawn('/bin/sh', args, { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as Socket).unref();
  return () => void watcher.kill('SIGKILL');
}
