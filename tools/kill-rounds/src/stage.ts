import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { partNamed, REPOSITORY_ROOT } from '@webstore/parts';
import { partOf, WholeShop } from '@webstore/whole-shop';
import { Arms } from './arms.js';

export const LEASE_MS = 5_000;

const PRELOAD = pathToFileURL(join(REPOSITORY_ROOT, 'tools/kill-rounds/preload/fault-point.mjs')).href;

/** The whole shop, with two main-services, whose processes can be told where to die. The first of the mains is the one that does. */
export type Stage = WholeShop & { readonly arms: Arms };

export async function openStage(): Promise<Stage> {
  const shop = await WholeShop.open({ withOtherMain: true, environment: environmentOf });
  return Object.assign(shop, { arms: new Arms(shop.folder) });
}

function environmentOf(name: string, folder: string): Record<string, string> {
  if (partNamed(partOf(name)).kind === 'mock') return {};
  const armed = { NODE_OPTIONS: `--import ${PRELOAD}`, FAULT_POINT: new Arms(folder).fileOf(name) };
  return { ...armed, SAGA_LEASE_MS: String(LEASE_MS) };
}
