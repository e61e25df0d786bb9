import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort, installProgram, NGINX, runChild, TERM_THEN_KILL } from '@webstore/backing-services';
import { waitUntil } from '@webstore/testing';
import { nginxServer } from './nginx.js';
import { fillPage } from './page.js';
import { createStorefront } from './storefront.js';

const SCRIPT = "document.documentElement.dataset.theme = 'dark'";
const PAGE = `<!doctype html><html><head><style>body{margin:0}</style><script>${SCRIPT}</script>
<meta name="api" content="/api" /><meta name="telemetry" content="" /><meta name="demo" content="" /><script type="module" src="/assets/main-1a2b.js"></script></head></html>`;
const CODE = 'export const shop = "open";'.repeat(50);
const surroundings = { apiUrl: 'http://127.0.0.1:8000', telemetryUrl: 'http://127.0.0.1:4318', hasDemoAccounts: true };

interface Server {
  readonly address: string;
  close(): Promise<unknown>;
}

async function build(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'robots.txt'), 'User-agent: *');
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, '.vite/manifest.json'), '{}');
  await writeFile(join(folder, 'assets/main-1a2b.js'), CODE);
  await writeFile(join(folder, 'assets/main-1a2b.js.gz'), gzipSync(CODE));
}

async function serveByItself(folder: string): Promise<Server> {
  const app = await createStorefront({ folder, ...surroundings });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, close: () => app.close() };
}

async function serveByNginx(folder: string): Promise<Server> {
  const program = await installProgram(NGINX);
  const port = await freePort();
  const page = fillPage(PAGE, surroundings);
  await writeFile(join(folder, 'index.html'), page);
  const own = join(folder, '..', 'nginx');
  await mkdir(own);
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${own}/${name};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    join(own, 'nginx.conf'),
    `${user} daemon off; pid ${own}/pid; error_log stderr warn; events {}
     http { access_log off; types { text/html html; text/javascript js; text/plain txt; } ${scratch.join(' ')}
     ${nginxServer({ folder, page, port, ...surroundings })} }`,
  );
  const nginx = await runChild(program, ['-c', join(own, 'nginx.conf')], { cwd: '/' });
  const address = `http://127.0.0.1:${port}`;
  await waitUntil('nginx answers', () => fetch(`${address}/health`).catch(() => undefined));
  return { address, close: () => nginx.stop(TERM_THEN_KILL) };
}

describe.each([
  ['its own server', serveByItself],
  ['nginx', serveByNginx],
])('the storefront served by %s', (_, serve) => {
  let home: string;
  let server: Server;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.address + path, { headers });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'webstore-storefront-'));
    await build(join(home, 'built'));
    server = await serve(join(home, 'built'));
  }, 300_000);

  afterAll(async () => {
    await server.close();
    await rm(home, { recursive: true });
  });

  it.each([
    '/',
    '/de',
    '/de/p/copper-kettle?from=list',
    '/jp/orders/0192-77',
  ])('answers %s with the page', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    const page = await answer.text();
    expect(page).toContain('<meta name="api" content="http://127.0.0.1:8000" />');
    expect(page).toContain('<meta name="demo" content="1" />');
  });

  it('sends the page compressed to whoever takes that', async () => {
    const answer = await get('/us', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toContain('<!doctype html>');
  });

  it('has the page asked for each time, and lets it run only what was built', async () => {
    const { headers } = await get('/us');
    expect(headers.get('cache-control')).toBe('no-cache');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(policy).toMatch(/style-src 'self' 'sha256-[^']+';/);
    expect(policy).toContain("connect-src 'self' http://127.0.0.1:8000 http://127.0.0.1:4318;");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('link')).toBe('<http://127.0.0.1:8000>; rel=preconnect; crossorigin');
  });

  it('keeps what was built for ever, compressed for whoever takes that', async () => {
    const answer = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('content-type')).toMatch(/javascript/);
    expect(await answer.text()).toBe(CODE);
  });

  it.each([
    '/assets/gone-77.js',
    '/favicon.ico',
    '/.vite/manifest.json',
    '/assets/..%2f..%2fetc/passwd.txt',
  ])('says of %s that it is not there, and has nobody keep that', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('cache-control')).not.toBe('public, max-age=31536000, immutable');
  });

  it.each(['/us', '/robots.txt', '/assets/main-1a2b.js', '/nothing.txt', '/health'])('guards %s', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });
});

describe('the page of a storefront', () => {
  it('is refused where it has no place for the addresses of the shop', () => {
    expect(() => fillPage('<html></html>', surroundings)).toThrow('<meta name="api"');
  });

  it('cannot be broken out of by an address', () => {
    const page = fillPage(PAGE, { apiUrl: 'http://x/"><script>alert(1)', telemetryUrl: undefined });
    expect(page).toContain('content="http://x/&quot;><script>alert(1)"');
  });
});
