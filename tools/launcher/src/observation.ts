import { type FoundPrograms, findObservers, type ObserverName } from '@webstore/observability';
import { type Part, type RecordedPart, readRunRecord } from '@webstore/parts';
import type { ChosenPort } from './ports.js';
import { isLauncherOf } from './run-record.js';
import type { Settings } from './settings.js';
import type { Observers, Shop } from './shop.js';

/** Who watches what is being started. */
export type Observation =
  /** Observers that this launcher starts. */
  | { readonly kind: 'own'; readonly programs: ReadonlyMap<ObserverName, FoundPrograms> }
  /** Those of the other launcher. */
  | { readonly kind: 'running'; readonly observers: readonly RecordedPart[] }
  /** Not all of them are on this machine. */
  | { readonly kind: 'absent'; readonly missing: readonly string[] }
  /** Switched off, or the user has a collector elsewhere. */
  | { readonly kind: 'none' };

/** @throws WrongVersion */
export async function chooseObservation({ root, observers }: Shop, settings: Settings): Promise<Observation> {
  const { telemetry, observerPrograms } = settings;
  if (!observers || telemetry.isOff || telemetry.endpoint !== undefined) return { kind: 'none' };
  const running = await observersOf(observers.otherLauncher, root);
  if (running.length > 0) return { kind: 'running', observers: running };
  const programs = await findObservers(observerPrograms);
  const missing = observers.programs.filter(({ name }) => !programs.has(name)).map(({ title }) => title);
  return missing.length > 0 ? { kind: 'absent', missing } : { kind: 'own', programs };
}

async function observersOf(folder: string, root: string): Promise<readonly RecordedPart[]> {
  const record = await readRunRecord(folder);
  if (!record || !(await isLauncherOf(root, record))) return [];
  return record.parts.filter(({ kind, state }) => kind === 'observer' && state !== 'missing');
}

export type ObserverPorts = Readonly<Record<string, ChosenPort>>;

/** What a part is told about where its signals go. The third parties tell nobody anything. */
export function telemetryFor({ kind }: Part, observation: Observation, settings: Settings, ports: ObserverPorts) {
  const isWatched = observation.kind === 'own' || observation.kind === 'running';
  if (!isWatched || kind === 'mock') return {};
  const at = (name: string) => `http://127.0.0.1:${ports[name]?.port ?? settings.portOf(name)}`;
  if (kind === 'storefront') return { TELEMETRY_URL: at('collector-http') };
  const protocol = settings.telemetry.protocol ?? 'http/protobuf';
  return {
    OTEL_EXPORTER_OTLP_ENDPOINT: at(protocol === 'grpc' ? 'collector-grpc' : 'collector-http'),
    OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
  };
}

/** What `npm start -- --reset` removes: nothing that others are just writing. */
export function dataOf({ kind }: Observation, observers: Observers | undefined): readonly string[] {
  return kind === 'own' && observers ? observers.programs.map(({ name }) => `${observers.folder}/${name}`) : [];
}
