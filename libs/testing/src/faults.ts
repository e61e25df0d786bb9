import type { Shop } from './shop.js';

/** Switches what a third party does wrong; what was switched before goes. */
export async function provoke(shop: Shop, part: string, faults: object): Promise<void> {
  await calm(shop, part);
  const response = await fetch(`${shop.address(part)}/admin/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!response.ok) throw new Error(`${part} refused the faults: ${await response.text()}`);
}

/** A third party does everything right again. */
export async function calm(shop: Shop, part: string): Promise<void> {
  await fetch(`${shop.address(part)}/admin/faults`, { method: 'DELETE' });
}

/** How many calls the switched faults will still strike. */
export async function faultsLeft(shop: Shop, part: string): Promise<number> {
  const response = await fetch(`${shop.address(part)}/admin/faults`);
  const { faults } = (await response.json()) as { faults: { times?: number }[] };
  return faults.reduce((left, { times = Number.POSITIVE_INFINITY }) => left + times, 0);
}
