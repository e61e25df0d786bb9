import type { BoardFile, LinkFile, PanelFile } from './read/board-file.js';
import { isAsking } from './read/questions.js';

const PREFACE = `# Dashboards

Every dashboard of the shop, written by \`npm run dashboards\` from \`grafana/dashboards\`. Grafana has them in the folder Webstore;
each panel asks a question, and behind its *i* stands what to do about the answer. How one is added:
[a panel](../guides/dashboards.md).
`;

/** The dashboards as a page for people (Markdown). */
export function describeBoards(boards: readonly BoardFile[]): string {
  return [PREFACE, ...boards.map(describeBoard)].join('\n');
}

function describeBoard({ uid, title, description, panels }: BoardFile): string {
  const rows = panels.filter((panel) => panel.type === 'row' || isAsking(panel)).map(lineOf);
  return `## ${title}\n\n\`${uid}\`. What to do: ${description}\n${rows.join('')}`;
}

function lineOf(panel: PanelFile): string {
  if (panel.type === 'row') return `\n### ${panel.title}\n\n`;
  const runbooks = (panel.links ?? []).map(runbookIn).filter(Boolean).join(', ');
  return `- **${panel.title}** (${panel.type}) ${panel.description}${runbooks && ` Runbooks: ${runbooks}.`}\n`;
}

function runbookIn({ url = '' }: LinkFile): string {
  const name = /\/runbooks\/([\w-]+)\.md$/.exec(url)?.[1];
  return name === undefined ? '' : `[${name.replaceAll('-', ' ')}](../runbooks/${name}.md)`;
}
