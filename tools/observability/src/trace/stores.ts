import { join } from 'node:path';
import { OBSERVER_PORTS } from '@webstore/observability';
import { readRunRecord, SHOP_FOLDER } from '@webstore/parts';

/** Where traces and lines are kept. */
export interface Stores {
  readonly tempo: string;
  readonly loki: string;
}

/** Those that the shop or the set of observers has started; where neither runs, as in containers, at their own ports. */
export async function runningStores(): Promise<Stores> {
  const records = [await readRunRecord(), await readRunRecord(join(SHOP_FOLDER, 'observability'))];
  const parts = records.flatMap((record) => record?.parts ?? []);
  const at = (store: keyof Stores) =>
    parts.find(({ name }) => name === store)?.address ?? `http://127.0.0.1:${OBSERVER_PORTS[store]}`;
  return { tempo: at('tempo'), loki: at('loki') };
}

/** A store does not answer, or not as it should. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}

/** @throws StoreRefused */
export async function askStore(address: string, path: string, parameters: Record<string, string> = {}) {
  const url = `${address}${path}?${new URLSearchParams(parameters)}`;
  const answer = await fetch(url).catch(() => {
    throw new StoreRefused(`Nobody answers at ${address}: the observers come with \`npm start\`.`);
  });
  if (!answer.ok) throw new StoreRefused(`${address} answers ${answer.status}: ${(await answer.text()).trim()}`);
  return (await answer.json()) as unknown;
}
