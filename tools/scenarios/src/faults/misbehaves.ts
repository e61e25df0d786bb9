import type { FaultOf } from '../scenario.js';
import type { Begin, Scene } from './fault.js';

type Misbehaves = FaultOf<'misbehaves'>;

const STEP_MS = 1_000;

/** A third party's own switches; a rising fault gets its share of the calls step by step. */
export const misbehaves: Begin<Misbehaves> = async (fault, { shop }) => {
  const risesMs = (fault.rises_s ?? 0) * 1_000;
  const begunAt = performance.now();
  const step = () => set(shop, fault, risesMs === 0 ? 1 : Math.min(1, (performance.now() - begunAt) / risesMs));
  await step();
  const timer = risesMs > 0 ? setInterval(() => void step().catch(() => undefined), STEP_MS) : undefined;
  return async () => {
    clearInterval(timer);
    await set(shop, { ...fault, faults: [] }, 1);
  };
};

async function set(shop: Scene['shop'], { part, faults }: Misbehaves, share: number): Promise<void> {
  const body = JSON.stringify({ faults: faults.map((fault) => ({ ...fault, rate: fault.rate * share })) });
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const answer = await fetch(`${shop.address(part)}/admin/faults`, request);
  if (!answer.ok) throw new Error(`${part} refused its faults: ${await answer.text()}`);
}
