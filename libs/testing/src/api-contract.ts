import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Content = Readonly<Record<string, { readonly schema?: object }>>;

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** Holds every answer against the API document of the service that gave it. */
export class ApiContract {
  private readonly ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
  private readonly routes: readonly { pattern: RegExp; path: string }[];

  constructor(private readonly document: Document) {
    formats.default(this.ajv);
    this.ajv.addSchema(document, 'api');
    // A path without parameters is meant before one that has them.
    const paths = Object.keys(document.paths).toSorted((a, b) => a.split('{').length - b.split('{').length);
    this.routes = paths.map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`) }));
  }

  static async of(address: string): Promise<ApiContract> {
    return new ApiContract((await (await fetch(`${address}/openapi.json`)).json()) as Document);
  }

  /** @throws Error for a status, a media type or a shape that the document does not know. */
  check(seen: Seen): void {
    const what = `${seen.method} ${seen.path} ${seen.status}`;
    const path = this.routes.find(({ pattern }) => pattern.test(seen.path))?.path;
    const operation = path === undefined ? undefined : this.document.paths[path]?.[seen.method.toLowerCase()];
    if (!operation || path === undefined) {
      if (seen.status === 404) return;
      throw new Error(`${what}: there is no such operation in /openapi.json`);
    }
    const response = operation.responses[String(seen.status)];
    if (!response) throw new Error(`${what}: the status is not documented. ${JSON.stringify(seen.body)}`);
    if (response.content) this.checkContent(what, seen, { path, content: response.content });
  }

  private checkContent(what: string, seen: Seen, { path, content }: { path: string; content: Content }): void {
    const mediaType = seen.contentType.split(';', 1)[0] ?? '';
    const documented = content[mediaType];
    if (!documented) throw new Error(`${what}: the media type "${mediaType}" is not documented`);
    if (documented.schema) this.checkBody(what, seen, [path, String(seen.status), mediaType]);
  }

  private checkBody(what: string, seen: Seen, [path = '', status = '', mediaType = '']: readonly string[]): void {
    const parts = ['paths', path, seen.method.toLowerCase(), 'responses', status, 'content', mediaType, 'schema'];
    const $ref = `api#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const validate = this.ajv.getSchema($ref) ?? this.ajv.compile({ $ref });
    if (validate(seen.body)) return;
    throw new Error(`${what}: the answer is not what /openapi.json says. ${this.ajv.errorsText(validate.errors)}`);
  }
}
