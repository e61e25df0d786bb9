import { ALERT_INBOX, OBSERVER_PORTS, type Observer, type Place, startObserver } from '@webstore/observability';
import { partNamed, spawnPart } from '@webstore/parts';
import { givenItem } from './backing-items.js';
import type { Item } from './item.js';
import { logOf } from './part-log.js';
import type { Plan } from './plan.js';
import { supervise } from './supervise.js';

/** The observers of this start. They begin when the shop is open, and end after those that tell them things. */
export function observerItems(plan: Plan): Item[] {
  const { observation, board, shop } = plan;
  const programs = shop.observers?.programs ?? [];
  if (observation.kind === 'running') {
    return observation.observers.map(({ name, address = '' }) => {
      board.add(name, 'observer');
      return givenItem(name, address, board);
    });
  }
  if (observation.kind === 'absent') sayHowToGetThem(plan, observation.missing);
  if (observation.kind !== 'own') return [];
  return [inboxItem(plan), ...programs.map((observer) => itemOf(plan, observer))];
}

/** What `npm run observability:install` gets. */
function sayHowToGetThem({ board }: Plan, missing: readonly string[]): void {
  board.add('observers', 'observer');
  const note = `npm run observability:install gets ${missing.join(', ')}: once, about 15 minutes`;
  board.change('observers', { state: 'missing', note });
}

function itemOf(plan: Plan, observer: Observer): Item {
  const { board, shop, observation } = plan;
  const { name } = observer;
  const { port, remark } = plan.ports[observer.port] ?? {};
  const program = observation.kind === 'own' ? (observation.programs.get(name)?.server ?? '') : '';
  const onLine = logOf(shop.folder, name);
  board.add(name, 'observer', `http://127.0.0.1:${port}`);
  const item = supervise({
    name,
    after: observer.after,
    board,
    remark,
    start: (signal) => startObserver(observer, { place: placeOf(plan), program, onLine, signal }),
  });
  return begunInTime(plan, item);
}

function inboxItem(plan: Plan): Item {
  const { board, shop } = plan;
  const { name } = ALERT_INBOX;
  const { port = ALERT_INBOX.port, remark } = plan.ports[name] ?? {};
  const onLine = logOf(shop.folder, name);
  board.add(name, 'observer', `http://127.0.0.1:${port}`);
  const start = (signal: AbortSignal) =>
    spawnPart(ALERT_INBOX, { root: shop.root, port, environment: {}, onLine, signal });
  return begunInTime(plan, supervise({ name, after: [], board, remark, start }));
}

function begunInTime({ shop, opened }: Plan, item: Item): Item {
  return shop.parts.length > 0 ? begunWhen(opened, item) : item;
}

/** Nobody waits for it: the shop sells without being watched. */
function begunWhen(opened: Promise<void>, item: Item): Item {
  const begin = async () => void opened.then(() => item.begin());
  return { name: item.name, after: item.after, begin, end: () => item.end() };
}

function placeOf({ shop, ports }: Plan): Place {
  const names = Object.keys(OBSERVER_PORTS) as (keyof typeof OBSERVER_PORTS)[];
  const storefront = ports['storefront']?.port ?? partNamed('storefront').port;
  return {
    root: shop.root,
    folder: shop.observers?.folder ?? shop.folder,
    ports: Object.fromEntries(names.map((name) => [name, ports[name]?.port])) as Place['ports'],
    storefrontOrigins: ['localhost', '127.0.0.1'].map((host) => `http://${host}:${storefront}`),
  };
}
