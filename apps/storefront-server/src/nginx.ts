import type { Surroundings } from './config.js';
import { ASKED_EACH_TIME, type Headers, KEPT_FOR_EVER, pageHeaders, SECURITY_HEADERS } from './policy.js';

export interface NginxOptions extends Surroundings {
  /** Where the built storefront lies, its page already filled. */
  readonly folder: string;
  readonly page: string;
  readonly port: number;
}

/** The same storefront as a server of nginx, which serves it in containers: its `server` block. */
export function nginxServer({ folder, page, port, ...surroundings }: NginxOptions): string {
  const forPage = { ...pageHeaders(page, surroundings), 'cache-control': ASKED_EACH_TIME };
  return `server {
  listen ${port};
  root ${folder};
  server_tokens off;
  gzip_static on;
  gzip on;
  gzip_min_length 1;
  gzip_types text/css text/javascript application/javascript image/svg+xml application/json;

  location = /health { ${headerLines({})} return 200; }
  location = /health/ready { ${headerLines({})} return 200; }
  location = /index.html { gzip_static off; ${headerLines(forPage)} }
  location ~ /\\. { return 404; }
  location ^~ /assets/ { try_files $uri =404; ${headerLines({ 'cache-control': KEPT_FOR_EVER }, 'found')} }
  location ~ \\.[^/]*$ { try_files $uri =404; ${headerLines({ 'cache-control': ASKED_EACH_TIME })} }
  location / { rewrite ^ /index.html last; }
}
`;
}

/** nginx forgets inherited headers where a block adds its own, so each block names all of them. */
function headerLines(more: Headers, when: 'always' | 'found' = 'always'): string {
  const line = ([name, value]: [string, string], suffix: string) => `add_header ${name} "${value}"${suffix};`;
  return [
    ...Object.entries(SECURITY_HEADERS).map((header) => line(header, ' always')),
    ...Object.entries(more).map((header) => line(header, when === 'always' ? ' always' : '')),
  ].join(' ');
}
