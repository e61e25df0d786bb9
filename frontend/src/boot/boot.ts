import type { Early } from '../api/early';
import { mintTrace } from '../api/trace';
import { countryOfPath, languageOf } from '../countries/countries';
import { keptPreference } from '../countries/preferences';

// Runs in the head of the page, before anything is fetched. See build/boot-script.ts.
const early: Early = { errors: [] };
window.webstoreEarly = early;
addEventListener('error', ({ error, message }) => early.errors.push(error ?? message));
addEventListener('unhandledrejection', ({ reason }) => early.errors.push(reason));

const root = document.documentElement;
const [, segment = '', place = '', id = ''] = location.pathname.split('/');
const country = countryOfPath(segment);

showTheme();
if (country) begin();

function showTheme(): void {
  const theme = keptPreference('theme');
  if (theme) root.dataset['theme'] = theme;
}

function begin(): void {
  const language = keptPreference('language') ?? languageOf(country ?? 'US');
  root.lang = language;
  preload('modulepreload', languageFile(language));
  if (place === '') beginList();
  if (place === 'p' && id) beginProduct();
}

function beginList(): void {
  root.dataset['painted'] = 'list';
  if (!location.search) ask(`/${segment}/products`);
}

function beginProduct(): void {
  root.dataset['painted'] = 'product';
  ask(`/${segment}/products/${id}`);
  preload('preload', `${metaOf('api')}/art/${id}.svg`, 'image');
}

function ask(path: string): void {
  const url = metaOf('api') + path;
  const trace = mintTrace();
  const headers: Record<string, string> = { traceparent: trace.traceparent };
  const response = fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
  response.catch(() => undefined);
  early.answer = { url, response, trace, startedAt: Date.now() };
}

function preload(rel: string, href: string | undefined, as?: string): void {
  if (!href) return;
  const link = Object.assign(document.createElement('link'), { rel, href });
  if (as) link.setAttribute('as', as);
  document.head.append(link);
}

function languageFile(language: string): string | undefined {
  const named = metaOf('languages')
    .split(' ')
    .find((entry) => entry.startsWith(`${language}=`));
  return named?.slice(language.length + 1);
}

function metaOf(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';
}
