import { join } from 'node:path';
import { alertmanagerConfiguration, writeAlertmanagerConfiguration } from './alertmanager-configuration.js';
import type { Observer, ObserverName, Place, PortName } from './observer.js';
import { prometheusConfiguration, writePrometheusConfiguration } from './prometheus-configuration.js';

const LOOPBACK = '127.0.0.1';

/** Where an observer keeps what is to outlive it. */
const own = ({ folder }: Place, name: ObserverName) => join(folder, name);

const at = ({ ports }: Place, name: PortName) => `${LOOPBACK}:${ports[name]}`;

const collectorFile = ({ root }: Place) => ['--config', join(root, 'otel-collector/collector.yml')];

/** Takes everything in, makes spans into metrics, chooses which traces are kept, hides what must not be told. */
const collector: Observer = {
  name: 'collector',
  title: 'OpenTelemetry Collector',
  version: '0.158.0',
  image: 'otel/opentelemetry-collector-contrib:0.158.0',
  program: ['otelcol-webstore', 'otelcol-contrib'],
  after: ['tempo', 'loki'],
  port: 'collector-http',
  ready: { port: 'collector-health', path: '/' },
  environment: (place) => ({
    BIND_HOST: LOOPBACK,
    OTLP_GRPC_PORT: String(place.ports['collector-grpc']),
    OTLP_HTTP_PORT: String(place.ports['collector-http']),
    METRICS_PORT: String(place.ports['collector-metrics']),
    SELF_METRICS_PORT: String(place.ports['collector-self-metrics']),
    HEALTH_PORT: String(place.ports['collector-health']),
    TEMPO_OTLP_ADDRESS: at(place, 'tempo-otlp'),
    LOKI_URL: `http://${at(place, 'loki')}`,
    QUEUE_FOLDER: join(own(place, 'collector'), 'queue'),
    STOREFRONT_ORIGINS: `[${place.storefrontOrigins.join(', ')}]`,
    REST_PERCENTAGE: String(place.restPercentage ?? 10),
    GOMEMLIMIT: '300MiB',
  }),
  args: collectorFile,
  validate: (place) => ['validate', ...collectorFile(place)],
};

/** Keeps metrics, with exemplars, and finds out what is to be alarmed about. */
const prometheus: Observer = {
  name: 'prometheus',
  title: 'Prometheus',
  version: '3.15.0',
  image: 'prom/prometheus:v3.15.0',
  program: ['prometheus'],
  checker: 'promtool',
  after: ['collector', 'alertmanager'],
  port: 'prometheus',
  ready: { port: 'prometheus', path: '/-/ready' },
  prepare: writePrometheusConfiguration,
  environment: () => ({ GOMEMLIMIT: '350MiB' }),
  args: (place) => [
    `--config.file=${join(prometheusConfiguration(place), 'prometheus.yml')}`,
    `--storage.tsdb.path=${join(own(place, 'prometheus'), 'tsdb')}`,
    `--web.listen-address=${at(place, 'prometheus')}`,
    '--enable-feature=exemplar-storage',
  ],
  validate: ({ root }) => ['check', 'config', join(root, 'prometheus/prometheus.yml')],
};

/** Gathers alerts of Prometheus and Loki into what a person should be told. */
const alertmanager: Observer = {
  name: 'alertmanager',
  title: 'Alertmanager',
  version: '0.31.1',
  image: 'prom/alertmanager:v0.31.1',
  program: ['alertmanager'],
  checker: 'amtool',
  after: [],
  port: 'alertmanager',
  ready: { port: 'alertmanager', path: '/-/ready' },
  prepare: writeAlertmanagerConfiguration,
  environment: () => ({ GOMEMLIMIT: '80MiB' }),
  args: (place) => [
    `--config.file=${alertmanagerConfiguration(place)}`,
    `--storage.path=${own(place, 'alertmanager')}`,
    `--web.listen-address=${at(place, 'alertmanager')}`,
    // Alone, it has nobody to gossip with.
    '--cluster.listen-address=',
  ],
  validate: ({ root }) => ['check-config', join(root, 'alertmanager/alertmanager.yml')],
};

const grafanaStore =
  (file: string) =>
  ({ root }: Place) => [`-config.file=${join(root, file)}`, '-config.expand-env=true'];

const lokiFile = grafanaStore('loki/loki.yml');

/** Keeps logs. */
const loki: Observer = {
  name: 'loki',
  title: 'Loki',
  version: '3.7.6',
  image: 'grafana/loki:3.7.6',
  program: ['loki'],
  after: ['alertmanager'],
  port: 'loki',
  ready: { port: 'loki', path: '/ready' },
  environment: (place) => ({
    BIND_HOST: LOOPBACK,
    HTTP_PORT: String(place.ports.loki),
    GRPC_PORT: String(place.ports['loki-grpc']),
    DATA_FOLDER: own(place, 'loki'),
    RULES_FOLDER: join(place.root, 'loki/rules'),
    ALERTMANAGER_URL: `http://${at(place, 'alertmanager')}`,
    GOMEMLIMIT: '300MiB',
  }),
  args: lokiFile,
  validate: (place) => [...lokiFile(place), '-verify-config'],
};

const tempoFile = grafanaStore('tempo/tempo.yml');

/** Keeps traces. */
const tempo: Observer = {
  name: 'tempo',
  title: 'Tempo',
  version: '2.8.0',
  image: 'grafana/tempo:2.8.0',
  program: ['tempo'],
  after: [],
  port: 'tempo',
  ready: { port: 'tempo', path: '/ready' },
  environment: (place) => ({
    BIND_HOST: LOOPBACK,
    HTTP_PORT: String(place.ports.tempo),
    GRPC_PORT: String(place.ports['tempo-grpc']),
    OTLP_PORT: String(place.ports['tempo-otlp']),
    GOSSIP_PORT: String(place.ports['tempo-gossip']),
    DATA_FOLDER: own(place, 'tempo'),
    GOMEMLIMIT: '300MiB',
  }),
  args: tempoFile,
  validate: (place) => [...tempoFile(place), '-config.verify=true'],
};

/** The five of them, in an order in which they can be started. */
export const OBSERVERS: readonly Observer[] = [alertmanager, tempo, loki, collector, prometheus];

/** @throws Error if there is none of this name */
export function observerNamed(name: ObserverName): Observer {
  const observer = OBSERVERS.find((candidate) => candidate.name === name);
  if (!observer) throw new Error(`There is no observer ${name}`);
  return observer;
}
