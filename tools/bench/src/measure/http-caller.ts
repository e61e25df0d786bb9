import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';

type Headers = Readonly<Record<string, string>>;

/** A client that costs little: node's own, with connections kept open. */
export class HttpCaller {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly place: Pick<RequestOptions, 'hostname' | 'port'>;

  constructor(
    address: string,
    private readonly headers: Headers = {},
  ) {
    const { hostname, port } = URL.canParse(address) ? new URL(address) : { hostname: '127.0.0.1', port: '1' };
    this.place = { hostname, port };
  }

  /** The body of a 2xx answer. @throws Error with any other */
  get(path: string): Promise<string> {
    return this.ask({ method: 'GET', path });
  }

  /** The body of a 2xx answer. @throws Error with any other */
  post(path: string, body: unknown, headers: Headers = {}): Promise<string> {
    return this.ask({ method: 'POST', path, headers }, JSON.stringify(body));
  }

  /** The body of a 2xx answer. @throws Error with any other */
  put(path: string, body: string): Promise<string> {
    return this.ask({ method: 'PUT', path }, body);
  }

  close(): void {
    this.agent.destroy();
  }

  private ask({ method, path, headers }: Asked, body?: string): Promise<string> {
    const ofBody = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': byteLength(body) };
    const options = {
      ...this.place,
      agent: this.agent,
      method,
      path,
      headers: { ...this.headers, ...headers, ...ofBody },
    };
    return new Promise((resolve, reject) => {
      const sent = request(options, (response) => void answerOf(response, `${method} ${path}`).then(resolve, reject));
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Headers;
}

function byteLength(body: string): string {
  return String(Buffer.byteLength(body));
}

async function answerOf(response: IncomingMessage, asked: string): Promise<string> {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  const { statusCode = 0 } = response;
  if (statusCode < 200 || statusCode > 299) throw new Error(`${asked} answered ${statusCode}: ${text.slice(0, 500)}`);
  return text;
}
