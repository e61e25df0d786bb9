import { channel } from 'node:diagnostics_channel';
import { count, measure, observe, type Saw, startTelemetry } from '@webstore/telemetry';
import type { Telling } from './telling.js';
import type { Order } from './voice.js';

/**
 * A process that observes itself as a service does, and tells what it is ordered to. Run by Node as it stands: it imports no
 * other file but for types.
 */
const TELLS_EVERY_MS = 1_000;

type Sight = Extract<Telling, { kind: 'see' }>;

const log = channel('webstore.log');
const told = new Map<string, readonly Telling[]>();
const over = new Map<string, Sight>();
const ends = new Map<string, (() => void)[]>();

let lastLook = performance.eventLoopUtilization();

await startTelemetry(process.argv[2] ?? '');
observe('runtime', (saw) => {
  const now = performance.eventLoopUtilization();
  saw('nodejs.eventloop.utilization', performance.eventLoopUtilization(now, lastLook).utilization, {});
  lastLook = now;
  for (const sight of [...over.values(), ...all().filter((telling) => telling.kind === 'see')]) show(saw, sight);
});
setInterval(() => all().forEach(tell), TELLS_EVERY_MS);
process.on('message', obey);
process.on('disconnect', () => process.exit());
process.send?.('ready');

function all(): Telling[] {
  return [...told.values()].flat();
}

function obey({ name, tellings }: Order): void {
  for (const end of ends.get(name) ?? []) end();
  for (const telling of told.get(name) ?? []) {
    if (telling.kind === 'see') over.set(JSON.stringify([telling.name, telling.attributes]), { ...telling, value: 0 });
  }
  told.set(name, tellings);
  ends.set(
    name,
    tellings.flatMap((telling) => (telling.kind === 'fail' ? [observe(telling.observation, fail)] : [])),
  );
}

function tell(telling: Telling): void {
  if (telling.kind === 'count') count(telling.name, telling.attributes as never, telling.times);
  if (telling.kind !== 'measure' && telling.kind !== 'log') return;
  for (let time = 0; time < telling.times; time++) tellOnce(telling, time);
}

/** Loki takes equal lines of one moment for the same line. */
function tellOnce(telling: Extract<Telling, { kind: 'measure' | 'log' }>, time: number): void {
  if (telling.kind === 'measure') measure(telling.name, telling.value, telling.attributes as never);
  else log.publish({ level: telling.level, context: 'Voice', message: `${telling.message} (${time})`, facts: {} });
}

function show(saw: Saw, { name, value, attributes }: Sight): void {
  saw(name, value, attributes as never);
}

function fail(): never {
  throw new Error('Nothing can be seen');
}
