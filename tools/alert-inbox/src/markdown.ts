import { html } from './html.js';

/** As much Markdown as runbooks use, as HTML: headings, paragraphs, lists, code, links. Links to other pages become ours. */
export function renderMarkdown(text: string): string {
  return blocksOf(text).map(renderBlock).join('\n');
}

/** Blocks stand between empty lines; those in a block of code do not count. */
function blocksOf(text: string): string[] {
  return [...text.matchAll(/```[\s\S]*?\n```|[^\n]+(?:\n(?!```)[^\n]+)*/g)].map(([block]) => block);
}

function renderBlock(block: string): string {
  const heading = /^(#{1,3}) (.*)$/.exec(block);
  if (heading) return `<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`;
  const code = /^```(\w*)\n([\s\S]*)\n```$/.exec(block);
  if (code)
    return `<figure><figcaption>${html(code[1] ?? '')}</figcaption><pre tabindex="0">${html(code[2] ?? '')}</pre></figure>`;
  if (block.startsWith('- '))
    return `<ul>${block
      .split(/^- /m)
      .slice(1)
      .map((item) => `<li>${inline(item.trim())}</li>`)
      .join('')}</ul>`;
  return `<p>${inline(block)}</p>`;
}

/** Code first, so that nothing in it is taken for a mark. */
function inline(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((piece) => (piece.startsWith('`') ? `<code>${html(piece.slice(1, -1))}</code>` : marks(html(piece))))
    .join('');
}

function marks(escaped: string): string {
  return (
    escaped
      .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replaceAll(/\*([^*]+)\*/g, '<em>$1</em>')
      .replaceAll(/\[([^\]]+)\]\(([a-z-]+)\.md\)/g, '<a href="/runbooks/$2">$1</a>')
      // The list of all alerts is the inbox itself; whatever else is linked is not here.
      .replaceAll(/\[([^\]]+)\]\([^)]*\/alerts\.md\)/g, '<a href="/">$1</a>')
      .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
  );
}
