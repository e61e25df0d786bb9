import { createHash } from 'node:crypto';
import { html } from './html.js';

const STYLE = `
:root { color-scheme: light dark; --ink: #1d1b16; --soft: #6a6458; --ground: #f7f4ed; --card: #fffdf8; --line: #e2dccf; --critical: #b3261e; --warning: #8a5a00; --well: #22693b; --accent: #1f5f8b; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1ede4; --soft: #b0a999; --ground: #16150f; --card: #211f18; --line: #3a372d; --critical: #ff8a80; --warning: #f2b84b; --well: #7fd39a; --accent: #8ec7ef; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; flex-wrap: wrap; }
h1 { font-size: 1.25rem; margin: 0; } h2 { font-size: 1rem; color: var(--soft); margin: 2.25rem 0 .75rem; font-weight: 600; } h3 { margin: .25rem 0; font-size: 1.125rem; }
a { color: var(--accent); } a:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
p { margin: .25rem 0; } ul, ol { padding: 0; margin: 0; list-style: none; }
.headline { font-size: clamp(1.75rem, 5vw, 2.75rem); font-weight: 700; letter-spacing: -.02em; margin: 1rem 0 0; }
.critical.headline, .critical .badge, .fired { color: var(--critical); } .warning.headline, .warning .badge { color: var(--warning); } .well, .resolved { color: var(--well); }
.cards { display: grid; gap: .75rem; }
.card { background: var(--card); border: 1px solid var(--line); border-inline-start: 6px solid var(--warning); border-radius: .5rem; padding: .875rem 1rem; overflow-wrap: anywhere; }
.card.critical { border-inline-start-color: var(--critical); }
.facts, .quiet, .since { color: var(--soft); font-size: .875rem; } .badge { font-weight: 700; text-transform: uppercase; letter-spacing: .06em; font-size: .75rem; }
.facts { display: flex; flex-wrap: wrap; column-gap: .375rem; align-items: baseline; } .since { margin-inline-start: auto; } .summary { font-weight: 600; } .calm { color: var(--soft); }
.lines li { padding: .375rem 0; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; } time { font-variant-numeric: tabular-nums; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
article { max-width: 46rem; } article ul { list-style: disc; padding-inline-start: 1.25rem; } article h1 { font-size: 2rem; margin-block: 1rem .5rem; }
code, pre { font: .875rem/1.5 ui-monospace, monospace; } code { background: var(--card); padding: .0625rem .25rem; border-radius: .25rem; }
figure { margin: .5rem 0 1rem; } figcaption { color: var(--soft); font-size: .75rem; } pre { margin: 0; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; overflow-x: auto; white-space: pre-wrap; }
`;

// Nothing is drawn anew while nothing has changed, so that a selection stays and a screen reader is silent.
const SCRIPT = `
const board = document.querySelector('main');
let shown = '';
async function look() {
  try {
    const answer = await fetch('/board');
    const text = await answer.text();
    if (answer.ok && text !== shown) { shown = text; board.innerHTML = text; document.title = board.querySelector('.headline').textContent + ' – alerts'; }
    document.body.dataset.told = 'yes';
  } catch { document.title = 'Not reached – alerts'; }
}
setInterval(look, 2000);
`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page may do: what stands in it, and asking this server again. */
export const PAGE_HEADERS = {
  'content-security-policy': `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The page that shows a board and looks again every two seconds. */
export function boardPage(title: string, board: string): string {
  return pageOf(
    `${title} – alerts`,
    `<header><h1>Alerts of the shop</h1><a href="/api/alerts">as JSON</a></header><main>${board}</main><script>${SCRIPT}</script>`,
  );
}

export function runbookPage(title: string, runbook: string): string {
  return pageOf(title, `<main><article>${runbook}</article></main>`);
}

function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(title)}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
}
