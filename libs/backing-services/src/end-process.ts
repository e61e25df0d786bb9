import { setTimeout as delay } from 'node:timers/promises';

/** One way of asking a process to end, and how long it is given before the next, harder one. */
export interface EndStep {
  readonly signal: NodeJS.Signals;
  readonly withinMs: number;
}

/** A polite request, then the end. */
export const TERM_THEN_KILL: readonly EndStep[] = [
  { signal: 'SIGTERM', withinMs: 10_000 },
  { signal: 'SIGKILL', withinMs: 2_000 },
];

const LOOK_EVERY_MS = 20;

/** Ends a process, each step harder than the one before. Returns whether it is gone. */
export async function endProcess(pid: number, steps: readonly EndStep[] = TERM_THEN_KILL): Promise<boolean> {
  for (const { signal, withinMs } of steps) {
    if (!send(pid, signal) || (await isGoneWithin(pid, withinMs))) return true;
  }
  return false;
}

/** Whether a process with this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isGoneWithin(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await delay(LOOK_EVERY_MS);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
