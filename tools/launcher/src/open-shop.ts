import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresUrlAt } from '@webstore/backing-services';
import { OBSERVER_PORTS } from '@webstore/observability';
import type { RunRecord, Surroundings } from '@webstore/parts';
import { Board } from './board.js';
import { beginInOrder, endInReverse } from './item.js';
import { endLeftovers, postgresFolder, redisFolder } from './leftovers.js';
import { chooseObservation, dataOf, type Observation } from './observation.js';
import { type ChosenPort, choosePorts } from './ports.js';
import { RunRecordFile } from './run-record.js';
import { serviceToken } from './service-token.js';
import { readSettings, type Settings } from './settings.js';
import type { Shop } from './shop.js';
import { shopItems } from './shop-items.js';

/** What parts keep for themselves, within the shop's folder. */
const PARTS_FOLDER = 'parts';

export interface OpenOptions {
  /** Starts with no data. */
  readonly reset: boolean;
}

export interface OpenedShop {
  readonly board: Board;
  /** Resolves when every part has been tried; throws when the shop can't open. */
  readonly opened: Promise<void>;
  /** Ends everything, the last begun first. */
  close(): Promise<void>;
}

/**
 * Begins everything that the shop needs, and keeps `run.json` in step with it.
 * @throws AlreadyRunning, ConfigInvalid, WrongVersion
 */
export async function openShop(shop: Shop, options: OpenOptions): Promise<OpenedShop> {
  const settings = readSettings(shop.root, presetPorts(shop));
  const file = new RunRecordFile(shop.folder, shop.words);
  const left = await file.claim(shop.root);
  try {
    await endLeftovers(shop.root, shop.folder, left);
    const observation = await chooseObservation(shop, settings);
    if (options.reset) await dropData(shop, observation);
    return await beginAll({ shop, settings, file, observation });
  } catch (error) {
    await file.remove();
    throw error;
  }
}

interface Beginning {
  readonly shop: Shop;
  readonly settings: Settings;
  readonly file: RunRecordFile;
  readonly observation: Observation;
}

async function beginAll({ shop, settings, file, observation }: Beginning): Promise<OpenedShop> {
  const ports = await choosePorts(wantedPorts(shop, settings, observation));
  const surroundings = await surroundingsOf(shop, settings, ports);
  const board = new Board();
  const opened = Promise.withResolvers<void>();
  const items = shopItems({ shop, settings, ports, surroundings, board, observation, opened: opened.promise });
  const keepRecord = recorder(board, file);
  const close = async () => {
    await keepRecord('stopping');
    await endInReverse(items);
    await file.remove();
  };
  const begun = beginInOrder(items).then(() => {
    opened.resolve();
    return keepRecord('running');
  });
  return { board, opened: begun, close };
}

const SERVER_PORTS = { postgres: 5432, redis: 6379 };

function presetPorts({ parts, observers }: Shop): Record<string, number> {
  const ofParts = Object.fromEntries(parts.map(({ name, port }) => [name, port]));
  return { ...SERVER_PORTS, ...ofParts, ...(observers && OBSERVER_PORTS) };
}

/** Servers that the user runs already need no port of ours. */
function wantedPorts(
  { parts, servers }: Shop,
  { portOf, databaseUrl, redisUrl }: Settings,
  { kind }: Observation,
): Record<string, number> {
  const given = new Set([...(databaseUrl ? ['postgres'] : []), ...(redisUrl ? ['redis'] : [])]);
  const own = servers.filter((name) => !given.has(name));
  const observers = kind === 'own' ? Object.keys(OBSERVER_PORTS) : [];
  const names = [...parts.map(({ name }) => name), ...own, ...observers];
  return Object.fromEntries(names.map((name) => [name, portOf(name)]));
}

async function surroundingsOf(
  { parts, folder }: Shop,
  settings: Settings,
  ports: Readonly<Record<string, ChosenPort>>,
): Promise<Surroundings> {
  const at = (name: string) => `127.0.0.1:${ports[name]?.port}`;
  return {
    databaseUrl: settings.databaseUrl ?? postgresUrlAt(ports['postgres']?.port ?? 0),
    redisUrl: settings.redisUrl ?? `redis://${at('redis')}`,
    // Observers alone have nobody to show a token to, and no data of parts.
    ...(parts.length === 0 ? { serviceToken: '' } : await keptForParts(folder, settings)),
    addresses: Object.fromEntries(parts.map(({ name }) => [name, `http://${at(name)}`])),
  };
}

async function keptForParts(
  folder: string,
  settings: Settings,
): Promise<Pick<Surroundings, 'serviceToken' | 'folder'>> {
  const path = join(folder, PARTS_FOLDER);
  await mkdir(path, { recursive: true });
  return { serviceToken: settings.serviceToken ?? (await serviceToken(folder)), folder: path };
}

async function dropData({ folder, observers }: Shop, observation: Observation): Promise<void> {
  await Promise.all(
    [
      ...[postgresFolder(folder), redisFolder(folder), join(folder, PARTS_FOLDER)],
      ...dataOf(observation, observers),
    ].map((path) => rm(path, { recursive: true, force: true })),
  );
}

/** Writes the record on every change of the board, and when the shop as a whole has come further. */
function recorder(board: Board, file: RunRecordFile): (state: RunRecord['state']) => Promise<void> {
  const started_at = new Date().toISOString();
  let state: RunRecord['state'] = 'starting';
  const write = () => file.write({ launcher_pid: process.pid, started_at, state, parts: board.rows });
  board.onChange(() => void write());
  return (next) => {
    state = next;
    return write();
  };
}
