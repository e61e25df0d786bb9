import type { Row } from './row.js';
import type { Stage } from './stage.js';

/** How it went with one alert; what went wrong, where something did. */
export interface Outcome {
  readonly alert: string;
  /** From its signal until the inbox heard that it fires. */
  readonly fired_after_s?: number;
  /** From the end of its signal until the inbox heard that it has ended. */
  readonly resolved_after_s?: number;
  readonly failure?: string;
}

const FIRES_WITHIN_MS = 360_000;
const RESOLVES_WITHIN_MS = 240_000;

/** Drives lanes beside each other, and the rows of a lane one after another. */
export async function driveAll(stage: Stage, lanes: readonly (readonly Row[])[]): Promise<Outcome[]> {
  return (await Promise.all(lanes.map((lane) => driveLane(stage, lane)))).flat();
}

async function driveLane(stage: Stage, lane: readonly Row[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const row of lane) outcomes.push(await drive(stage, row));
  return outcomes;
}

async function drive(stage: Stage, row: Row): Promise<Outcome> {
  const { alert } = row;
  try {
    const fired_after_s = await fire(stage, row);
    return { alert, fired_after_s, resolved_after_s: await resolve(stage, row) };
  } catch (error) {
    return { alert, failure: String(error) };
  }
}

async function fire(stage: Stage, row: Row): Promise<number> {
  const sinceMs = row.sinceMs?.() ?? Date.now();
  if (!row.sinceMs && stage.inbox.isFiring(row)) throw new Error('It fires without its signal');
  try {
    await row.begin(stage);
    return secondsFrom(sinceMs, await stage.inbox.untilHeard('fired', row, { sinceMs, withinMs: FIRES_WITHIN_MS }));
  } catch (error) {
    // A signal that went on would disturb what comes after.
    await row.end(stage);
    throw error;
  }
}

async function resolve(stage: Stage, row: Row): Promise<number> {
  const sinceMs = Date.now();
  await row.end(stage);
  return secondsFrom(sinceMs, await stage.inbox.untilHeard('resolved', row, { sinceMs, withinMs: RESOLVES_WITHIN_MS }));
}

function secondsFrom(sinceMs: number, ms: number): number {
  return Math.round((ms - sinceMs) / 100) / 10;
}
