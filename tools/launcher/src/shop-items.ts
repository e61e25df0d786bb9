import type { ObserverName } from '@webstore/observability';
import { type Chore, type Part, spawnPart } from '@webstore/parts';
import { givenItem, postgresItem, redisItem } from './backing-items.js';
import { choreItem } from './chore-item.js';
import type { Item } from './item.js';
import { telemetryFor } from './observation.js';
import { observerItems } from './observer-items.js';
import { logOf } from './part-log.js';
import type { Plan } from './plan.js';
import type { ChosenPort } from './ports.js';
import { supervise } from './supervise.js';

/** Everything that a start begins: servers, migrations, seed, mocks, services; each with what it comes after. */
export function shopItems(plan: Plan): Item[] {
  const { migrations, seed, parts } = plan.shop;
  const migrated = migrations.map(({ name }) => name);
  const filled = seed ? [seed.name] : migrated;
  const ofTheShop = [
    ...(plan.shop.servers.includes('postgres') ? [databaseItem(plan)] : []),
    ...(plan.shop.servers.includes('redis') ? [cacheItem(plan)] : []),
    ...migrations.map((chore) => choreOf(plan, chore, ['postgres'])),
    ...(seed ? [choreOf(plan, seed, ['postgres', ...migrated])] : []),
    ...parts.map((part) => partItem(plan, part, part.kind === 'mock' ? [] : ['postgres', 'redis', ...filled])),
  ];
  // First in the order of things, last on the board.
  return [...observerItems(plan), ...ofTheShop];
}

function databaseItem(plan: Plan): Item {
  const { databaseUrl } = plan.settings;
  plan.board.add('postgres', 'database');
  return databaseUrl ? givenItem('postgres', databaseUrl, plan.board) : postgresItem(backingOptions(plan, 'postgres'));
}

function cacheItem(plan: Plan): Item {
  const { redisUrl } = plan.settings;
  plan.board.add('redis', 'database');
  return redisUrl ? givenItem('redis', redisUrl, plan.board) : redisItem(backingOptions(plan, 'redis'));
}

function backingOptions({ board, shop: { folder }, ports }: Plan, name: string) {
  return { board, folder, chosen: portOf(ports, name), onLine: logOf(folder, name) };
}

function choreOf({ board, shop, settings, surroundings }: Plan, chore: Chore, after: readonly string[]): Item {
  board.add(chore.name, 'chore');
  return choreItem(chore, {
    after,
    board,
    root: shop.root,
    environment: { ...settings.forParts, ...chore.environment(surroundings) },
    onLine: logOf(shop.folder, chore.name),
  });
}

function partItem(plan: Plan, part: Part, after: readonly string[]): Item {
  const { board, shop, settings, ports, surroundings } = plan;
  const { port, remark } = portOf(ports, part.name);
  const environment = {
    ...telemetryFor(part, plan.observation, settings, ports),
    ...settings.forParts,
    ...part.environment(surroundings),
  };
  const onLine = logOf(shop.folder, part.name);
  board.add(part.name, part.kind);
  return supervise({
    name: part.name,
    // Ended before the collector, which takes their last words; it keeps nobody from beginning.
    after: [...after, ...part.after, 'collector' satisfies ObserverName],
    board,
    remark,
    start: (signal) => spawnPart(part, { root: shop.root, port, environment, onLine, signal }),
  });
}

function portOf(ports: Plan['ports'], name: string): ChosenPort {
  const chosen = ports[name];
  if (!chosen) throw new Error(`No port was chosen for ${name}`);
  return chosen;
}
