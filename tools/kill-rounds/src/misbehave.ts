import type { Stage } from './stage.js';

/** Switches faults of a third party on, in place of those that are; none if none is given. */
export async function misbehave(stage: Stage, name: string, faults: readonly object[] = []): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify({ faults }) };
  const { status } = await fetch(`${stage.address(name)}/admin/faults`, request);
  if (status !== 200) throw new Error(`${name} refused its faults with ${status}`);
}
