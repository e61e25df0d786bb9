import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OBSERVER_PORTS, OBSERVERS, type Observer, type Place, TARGETS } from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { parse } from 'yaml';
import { type ComposeService, imageOf, publishedPorts, readCompose } from './compose.js';

const { services } = readCompose(REPOSITORY_ROOT);

const named = (name: string): ComposeService => {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

describe.each(
  OBSERVERS.map((observer) => [observer.title, observer] as const),
)('the container of %s', (_, observer) => {
  const { name, environment, args, image, ready } = observer;
  const place: Place = {
    root: '/etc',
    folder: '/',
    ports: OBSERVER_PORTS,
    storefrontOrigins: ['http://localhost:3001', 'http://127.0.0.1:3001'],
  };

  it('is of the version that the launcher runs', () => {
    expect(imageOf(named(name), REPOSITORY_ROOT)).toBe(image);
    expect(image).toContain(observer.version);
  });

  it('is told what the launcher tells, with addresses of containers', () => {
    const told = Object.entries(named(name).environment).filter(([key]) => !isOfPlace(key));
    const expected = Object.entries(environment(place)).filter(([key]) => !isOfPlace(key));
    expect(Object.fromEntries(told.map(([key, value]) => [key, onHost(value)]))).toEqual(Object.fromEntries(expected));
    expect(Object.keys(named(name).environment).toSorted()).toEqual(Object.keys(environment(place)).toSorted());
  });

  it('is started with the same flags', () => {
    const flags = (list: readonly string[]) =>
      list.map((flag) => onHost(flag).replace(/=\/.*/, '=…').replace(/^\/.*/, '…'));
    expect(flags(named(name).command ?? [])).toEqual(flags(args(place)));
  });

  it('reads the file that the launcher has it read', () => {
    const file = (list: readonly string[]) => basename(list.find((flag) => flag.endsWith('.yml')) ?? '');
    const inContainer = file(named(name).command ?? []);
    const folder =
      named(name)
        .volumes.map((mount) => mount.split(':')[0] ?? '')
        .find((from) => from.startsWith('./')) ?? '';
    expect(inContainer).toBe(file(args(place)));
    expect(existsSync(join(REPOSITORY_ROOT, folder, inContainer))).toBe(true);
  });

  it('is asked whether it is ready as the launcher asks', () => {
    expect(named(name).healthcheck?.test.at(-1)).toBe(`http://127.0.0.1:${OBSERVER_PORTS[ready.port]}${ready.path}`);
  });

  it('starts after those that the launcher starts before', () => {
    expect(Object.keys(named(name).depends_on).toSorted()).toEqual([...observer.after].toSorted());
  });

  it('listens where SPEC has it', () => {
    const inward = ['loki-grpc', 'tempo-grpc', 'tempo-otlp', 'tempo-gossip'];
    const own = Object.entries(OBSERVER_PORTS).filter(
      ([port]) => port.split('-')[0] === name && !inward.includes(port),
    );
    expect(publishedPorts(named(name)).toSorted()).toEqual(own.map(([, port]) => [port, port]).toSorted());
  });
});

/** Folders and the interface to listen on are the container's own. */
function isOfPlace(key: string): boolean {
  return key === 'BIND_HOST' || key.endsWith('_FOLDER');
}

function onHost(value: string): string {
  return value.replace(/\b(collector|tempo|loki|alertmanager):(?=\d)/, '127.0.0.1:').replace('0.0.0.0:', '127.0.0.1:');
}

describe('the configuration in containers', () => {
  it('has Prometheus ask where the others are', () => {
    for (const [file, ports] of Object.entries(TARGETS)) {
      const text = readFileSync(join(REPOSITORY_ROOT, 'prometheus/targets', `${file}.yml`), 'utf8');
      const targets = (parse(text) as { targets: string[] }[]).flatMap((group) => group.targets);
      expect(targets).toEqual(ports.map((port) => `${port.split('-')[0]}:${OBSERVER_PORTS[port]}`));
    }
    expect(globSync('prometheus/targets/*', { cwd: REPOSITORY_ROOT })).toHaveLength(Object.keys(TARGETS).length);
  });

  it.each(
    OBSERVERS.map((observer) => [observer.title, observer] as const),
  )('reads no key that %s is not told', (_, observer: Observer) => {
    const folder = observer.name === 'collector' ? 'otel-collector' : observer.name;
    const texts = globSync(`${folder}/*.yml`, { cwd: REPOSITORY_ROOT }).map((file) =>
      readFileSync(join(REPOSITORY_ROOT, file), 'utf8'),
    );
    const read = [...texts.join('\n').matchAll(/\$\{(?:env:)?([A-Z_]+)/g)].map(([, key = '']) => key);
    const told = Object.keys(named(observer.name).environment).filter((key) => key !== 'GOMEMLIMIT');
    expect([...new Set(read)].toSorted()).toEqual(told.toSorted());
  });

  it('has Grafana read where the others are', () => {
    const text = readFileSync(join(REPOSITORY_ROOT, 'grafana/provisioning/datasources/webstore.yml'), 'utf8');
    const { datasources } = parse(text) as { datasources: { uid: keyof typeof OBSERVER_PORTS; url: string }[] };
    const { environment } = named('grafana');
    const addresses = datasources.map(({ uid, url }) => [uid, environment[url.replace('$', '')]]);
    expect(addresses).toEqual(datasources.map(({ uid }) => [uid, `http://${uid}:${OBSERVER_PORTS[uid]}`]));
    expect(addresses).toHaveLength(4);
  });

  it('has Grafana load the dashboards that are committed, and serve the runbooks that they link to', () => {
    const text = readFileSync(join(REPOSITORY_ROOT, 'grafana/provisioning/dashboards/webstore.yml'), 'utf8');
    const { providers } = parse(text) as { providers: { options: { path: string } }[] };
    const mounts = named('grafana').volumes.map((mount) => mount.split(':'));
    const mountedAt = (path: string) => mounts.find(([, at]) => at === path)?.[0];
    expect(providers.map(({ options }) => mountedAt(options.path))).toEqual(['./grafana/json']);
    expect(mountedAt('/usr/share/grafana/public/runbooks')).toBe('./docs/runbooks');
    const home = named('grafana').environment['GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH'] ?? '';
    expect(existsSync(join(REPOSITORY_ROOT, 'grafana/json', basename(home)))).toBe(true);
  });
});
