/** Where the observers listen, by name; each name is also a key of `.env`: `collector-grpc` → COLLECTOR_GRPC_PORT. */
export const OBSERVER_PORTS = {
  'collector-grpc': 4317,
  'collector-http': 4318,
  'collector-metrics': 8889,
  'collector-self-metrics': 8888,
  'collector-health': 13_133,
  prometheus: 9090,
  alertmanager: 9093,
  'alert-inbox': 9094,
  loki: 3100,
  'loki-grpc': 9095,
  tempo: 3200,
  'tempo-grpc': 9096,
  'tempo-otlp': 4417,
  'tempo-gossip': 7947,
} as const;

export type PortName = keyof typeof OBSERVER_PORTS;

/** What an observer is told: where everything is. */
export interface Place {
  /** Root of the repository, with the configuration. */
  readonly root: string;
  /** Where the observers keep what is to outlive them, each in a folder of its own. */
  readonly folder: string;
  readonly ports: Readonly<Record<PortName, number>>;
  /** Pages that may send what they measured. */
  readonly storefrontOrigins: readonly string[];
  /** How many of a hundred traces without anything remarkable are kept. */
  readonly restPercentage?: number;
}

export type ObserverName = 'collector' | 'prometheus' | 'alertmanager' | 'loki' | 'tempo';

/** A program that takes in, keeps or shows what the shop tells of itself. */
export interface Observer {
  readonly name: ObserverName;
  /** As people call it. */
  readonly title: string;
  readonly version: string;
  /** The same version as a container. */
  readonly image: string;
  /** What runs, as it is called on a PATH; the first that is there. */
  readonly program: readonly string[];
  /** What validates its configuration, where that is another program. */
  readonly checker?: string;
  /** Those whose address it is told; they are started before it and ended after it. */
  readonly after: readonly ObserverName[];
  /** Where it answers people and the shop. */
  readonly port: PortName;
  readonly ready: { readonly port: PortName; readonly path: string };
  /** Writes what has to be there before it starts. */
  readonly prepare?: (place: Place) => Promise<void>;
  readonly environment: (place: Place) => Readonly<Record<string, string>>;
  readonly args: (place: Place) => readonly string[];
  /** Asks the program, or its checker, whether the configuration is right. */
  readonly validate: (place: Place) => readonly string[];
}
