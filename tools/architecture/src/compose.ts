import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const environment = z.record(z.string(), scalar).transform((keys) => mapValues(keys, String));

const healthcheck = z.strictObject({
  test: z.tuple([z.literal('CMD')], z.string()),
  interval: z.string(),
  timeout: z.string(),
  retries: z.int(),
  start_period: z.string(),
});

const build = z.strictObject({
  context: z.string(),
  dockerfile: z.string().optional(),
  dockerfile_inline: z.string().optional(),
  args: environment.optional(),
});

const dependency = z.strictObject({
  condition: z.enum(['service_healthy', 'service_completed_successfully']),
  required: z.boolean().optional(),
});

/** As much of the Compose specification as our file uses: an unknown key is a mistake. */
const service = z.strictObject({
  profiles: z.array(z.enum(['lite', 'full'])),
  image: z.string().optional(),
  build: build.optional(),
  command: z.array(z.string()).optional(),
  environment: environment.default({}),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).default([]),
  volumes: z.array(z.string().regex(/^[^:]+:\/[^:]+(:ro)?$/)).default([]),
  tmpfs: z.array(z.string()).optional(),
  mem_limit: z.string().regex(/^\d+m$/),
  restart: z.enum(['no', 'unless-stopped']),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.literal('ALL')).optional(),
  security_opt: z.array(z.literal('no-new-privileges:true')).optional(),
  depends_on: z.record(z.string(), dependency).default({}),
  healthcheck: healthcheck.optional(),
});

const composeFile = z
  .strictObject({
    name: z.literal('webstore'),
    services: z.record(z.string(), service),
    volumes: z.record(z.string(), z.null()),
  })
  .loose();

export type ComposeService = z.infer<typeof service>;

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: readonly string[];
}

/** `docker-compose.yml` of a repository. @throws ZodError where it is none, or has a key that is not known here. */
export function readCompose(root: string): ComposeFile {
  const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  const whole: Record<string, unknown> = parse(text, { merge: true });
  const ofFile = Object.fromEntries(Object.entries(whole).filter(([key]) => !key.startsWith('x-')));
  const { services, volumes } = composeFile.parse(ofFile);
  return { services, volumes: Object.keys(volumes) };
}

/** What a service runs: its image, or what its Dockerfile ends with. */
export function imageOf({ image, build: built }: ComposeService, root: string): string {
  if (image !== undefined) return image;
  const own = built?.dockerfile && readFileSync(join(root, built.dockerfile), 'utf8');
  return lastBase(built?.dockerfile_inline ?? own ?? '');
}

/** Ports as seen from the host, each with the container's: `[3011, 3001]`. */
export function publishedPorts({ ports }: ComposeService): [host: number, container: number][] {
  return ports.map((port) => {
    const [, host, container] = port.split(':').map(Number);
    return [host ?? 0, container ?? 0];
  });
}

function lastBase(dockerfile: string): string {
  return [...dockerfile.matchAll(/^FROM (\S+)/gm)].at(-1)?.[1] ?? '';
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
