import { createHash } from 'node:crypto';
import type { Surroundings } from './config.js';

export type Headers = Readonly<Record<string, string>>;

/** Files under /assets have a hash of their content in their name: what was fetched once is never asked for again. */
export const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';
/** The page itself, and what has a lasting name: asked for each time, sent only when it changed. */
export const ASKED_EACH_TIME = 'no-cache';

/** What every answer carries. */
export const SECURITY_HEADERS: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** What a page carries: it may run and show what was built, and talk to the shop and nobody else. */
export function pageHeaders(page: string, { apiUrl, telemetryUrl }: Surroundings): Headers {
  const policy: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inlineHashes(page, 'script')],
    'style-src': ["'self'", ...inlineHashes(page, 'style')],
    'img-src': ["'self'", 'data:', apiUrl],
    'font-src': ["'self'"],
    'connect-src': ["'self'", apiUrl, ...(telemetryUrl === undefined ? [] : [telemetryUrl])],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  const directives = Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(' ')}`);
  return { 'content-security-policy': directives.join('; '), link: `<${apiUrl}>; rel=preconnect; crossorigin` };
}

/** Of the scripts or styles that stand in the page itself. */
function inlineHashes(page: string, element: 'script' | 'style'): string[] {
  const found = page.matchAll(new RegExp(`<${element}((?:\\s[^>]*)?)>([^]*?)</${element}>`, 'g'));
  return [...found]
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes))
    .map(([, , content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
}
