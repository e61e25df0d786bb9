import type { BoardFile } from '../read/board-file.js';

/** Grafana refuses, or is not there. */
export class GrafanaRefused extends Error {}

/** What Grafana answers to one question. */
export interface Result {
  readonly error?: string;
  readonly hasData: boolean;
}

interface Frame {
  readonly data?: { readonly values?: readonly (readonly unknown[])[] };
}

interface Shown {
  readonly dashboard: BoardFile;
  readonly meta: { readonly provisioned?: boolean };
}

type Answered = { readonly results?: Readonly<Record<string, { readonly error?: string; readonly frames?: Frame[] }>> };

const FOLDER = { uid: 'webstore', title: 'Webstore' };
const ALREADY_THERE = [409, 412];
const WITHIN_MS = 30_000;

/** A Grafana, through its HTTP API. */
export class Grafana {
  constructor(
    private readonly address: string,
    private readonly token?: string,
  ) {}

  /** Puts a dashboard there, unless it was provisioned from files. @throws GrafanaRefused */
  async keep(board: BoardFile): Promise<void> {
    const there = await this.ask('GET', `/api/dashboards/uid/${board.uid}`);
    if (there.ok && ((await there.json()) as Shown).meta.provisioned) return;
    const folder = await this.ask('POST', '/api/folders', FOLDER);
    if (!folder.ok && !ALREADY_THERE.includes(folder.status)) throw await refusal(folder);
    const body = { dashboard: { ...board, id: null }, folderUid: FOLDER.uid, overwrite: true };
    const kept = await this.ask('POST', '/api/dashboards/db', body);
    if (!kept.ok) throw await refusal(kept);
  }

  /** The dashboard as Grafana has it now. @throws GrafanaRefused */
  async open(uid: string): Promise<BoardFile> {
    const answer = await this.ask('GET', `/api/dashboards/uid/${uid}`);
    if (!answer.ok) throw await refusal(answer);
    return ((await answer.json()) as Shown).dashboard;
  }

  /** What a panel is shown for one of its questions. */
  async query(query: { readonly refId: string }): Promise<Result> {
    const answer = await this.ask('POST', '/api/ds/query', { queries: [query], from: 'now-1h', to: 'now' });
    const { results } = (await answer.json().catch(() => ({}))) as Answered;
    const result = results?.[query.refId];
    if (!result) return { error: `Grafana answers ${answer.status}`, hasData: false };
    return { ...(result.error !== undefined && { error: result.error }), hasData: (result.frames ?? []).some(hasRows) };
  }

  private async ask(method: string, path: string, body?: object): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
    };
    const asked = {
      method,
      headers,
      signal: AbortSignal.timeout(WITHIN_MS),
      ...(body && { body: JSON.stringify(body) }),
    };
    return fetch(`${this.address}${path}`, asked).catch((error: unknown) => {
      throw new GrafanaRefused(`No Grafana answers at ${this.address}: ${String(error)}`);
    });
  }
}

function hasRows({ data }: Frame): boolean {
  return (data?.values ?? []).some((column) => column.length > 0);
}

async function refusal(answer: Response): Promise<GrafanaRefused> {
  return new GrafanaRefused(
    `Grafana answers ${answer.status} to ${new URL(answer.url).pathname}: ${await answer.text()}`,
  );
}
