import type { Command } from './command.js';
import { runCommand } from './run-command.js';

/** Runs what the command line asks for. Ctrl-C, or a reader that has seen enough (`| head`), ends it in good order. */
export async function runFromTerminal(command: Command): Promise<void> {
  const end = new AbortController();
  process.once('SIGINT', () => end.abort());
  process.once('SIGTERM', () => end.abort());
  process.stdout.on('error', () => end.abort());
  process.exitCode = await runCommand(command, process.argv.slice(2), {
    output: process.stdout,
    complaints: process.stderr,
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    signal: end.signal,
  });
}
