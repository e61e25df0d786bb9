import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { BoardFile } from '../dashboards/read/board-file.js';

interface Query {
  readonly refId: string;
  readonly datasource: { readonly uid: string };
  readonly expr?: string;
  readonly query?: string;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

const SOURCES = ['prometheus', 'loki', 'tempo'];
const refused = (status: number, message: string): Answer => ({ status, body: { message } });

/** As much of Grafana as a check meets: it keeps dashboards, in folders that it has, and asks its sources. */
export class FakeGrafana {
  readonly boards = new Map<string, { dashboard: BoardFile; meta: { provisioned: boolean } }>();
  /** What its sources were asked. */
  readonly asked: string[] = [];
  /** Which dashboards came in through the API. */
  readonly saved: string[] = [];
  token: string | undefined;
  private readonly folders = new Set<string>();
  private readonly failing: (readonly [RegExp, string])[] = [];
  private readonly emptied: RegExp[] = [];

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async open(): Promise<FakeGrafana> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const fake = new FakeGrafana(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', async (request, response) => {
      const { status, body } = await fake.answer(request);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    return fake;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** A source refuses what looks like this. */
  fail(pattern: RegExp, error: string): void {
    this.failing.push([pattern, error]);
  }

  /** A source has nothing for what looks like this. */
  empty(pattern: RegExp): void {
    this.emptied.push(pattern);
  }

  /** It has this from a file. */
  provision(dashboard: BoardFile): void {
    this.boards.set(dashboard.uid, { dashboard, meta: { provisioned: true } });
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    if (this.token !== undefined && request.headers.authorization !== `Bearer ${this.token}`)
      return refused(401, 'Unauthorized');
    const path = request.url ?? '';
    if (request.method === 'GET') return this.show(path.replace('/api/dashboards/uid/', ''));
    const body = await json(request);
    if (path === '/api/folders') return this.openFolder(body as { uid: string });
    if (path === '/api/dashboards/db') return this.save(body as { dashboard: BoardFile; folderUid: string });
    return path === '/api/ds/query' ? this.query(body as { queries: Query[] }) : refused(404, 'Not found');
  }

  private show(uid: string): Answer {
    const found = this.boards.get(uid);
    return found ? { status: 200, body: found } : refused(404, 'Dashboard not found');
  }

  private openFolder({ uid }: { readonly uid: string }): Answer {
    if (this.folders.has(uid)) return refused(412, 'a folder with that UID already exists');
    this.folders.add(uid);
    return { status: 200, body: { uid } };
  }

  private save({ dashboard, folderUid }: { readonly dashboard: BoardFile; readonly folderUid: string }): Answer {
    if (!this.folders.has(folderUid)) return refused(400, 'folder not found');
    if (this.boards.get(dashboard.uid)?.meta.provisioned) return refused(400, 'Cannot save provisioned dashboard');
    this.boards.set(dashboard.uid, { dashboard, meta: { provisioned: false } });
    this.saved.push(dashboard.uid);
    return { status: 200, body: { status: 'success' } };
  }

  private query({ queries }: { readonly queries: readonly Query[] }): Answer {
    const results = queries.map((query) => [query.refId, this.resultOf(query)] as const);
    const failed = results.some(([, { status }]) => status >= 400);
    return { status: failed ? 400 : 200, body: { results: Object.fromEntries(results) } };
  }

  private resultOf({ datasource, expr, query }: Query) {
    const text = expr ?? query ?? '';
    this.asked.push(text);
    const error = this.failing.find(([pattern]) => pattern.test(text))?.[1];
    if (!SOURCES.includes(datasource.uid)) return { status: 404, error: 'data source not found' };
    if (error !== undefined) return { status: 400, error };
    const rows = this.emptied.some((pattern) => pattern.test(text)) ? [] : [1];
    return { status: 200, frames: [{ data: { values: [rows, rows] } }] };
  }
}
