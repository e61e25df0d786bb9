import { basename } from 'node:path';
import type { Alert } from './rules.js';

const PREFACE = `# Alerts

What calls for a person, written by \`npm run alerts:doc\` from \`prometheus/rules\` and \`loki/rules\`. A **critical** alert wants somebody
now, a **warning** today. Each has cases in which it fires and in which it stays quiet, and a runbook: what it means, how to look,
what is safe. How they reach somebody: [the observers](../guides/observers.md#alerts).
`;

const TITLES: Readonly<Record<string, string>> = {
  business: 'What shoppers get',
  checkout: 'The guarantees of a checkout',
  log: 'The log',
  pipeline: 'What observes the shop',
  security: 'Attacks',
  services: 'Services and what they call',
  slo: 'Objectives',
};

/** The alerts as a page for people (Markdown). */
export function describeAlerts(alerts: readonly Alert[]): string {
  const areas = Map.groupBy(alerts, ({ labels }) => labels['area'] ?? '');
  const chapters = Object.entries(TITLES).map(([area, title]) => chapter(title, areas.get(area) ?? []));
  return [PREFACE, ...chapters].join('\n');
}

function chapter(title: string, alerts: readonly Alert[]): string {
  return `## ${title}\n\n${alerts.map(describe).join('\n')}`;
}

function describe(alert: Alert): string {
  const { labels, annotations, file, for: after, keep_firing_for: longer } = alert;
  const runbook = `../runbooks/${basename(annotations['runbook'] ?? '')}`;
  const facts = [
    `- ${labels['severity']}, of ${plain(labels['service'] ?? '')}, in \`${file}\``,
    `- ${after === undefined ? 'at once' : `after ${after}`}${longer === undefined ? '' : `, and for ${longer} more`}`,
    `- [runbook](${runbook})`,
  ];
  const expression = `\`\`\`${alert.language}\n${alert.expr.trim()}\n\`\`\``;
  const said = `${plain(annotations['summary'] ?? '')}. ${plain(annotations['description'] ?? '')}`;
  return `### ${alert.alert}\n\n${said}\n\n${facts.join('\n')}\n\n${expression}\n`;
}

/** A text with its templates as a reader would say them: `{{ $labels.country }}` → *country*. */
function plain(text: string): string {
  return text
    .replaceAll(/\{\{ with [^}]*\}\}(.*?)\{\{ end \}\}/g, '')
    .replaceAll(/\{\{[^}]*\$labels\.job[^}]*\}\}/g, '*service*')
    .replaceAll(/\{\{[^}]*\$labels\.(\w+)[^}]*\}\}/g, '*$1*')
    .replaceAll(/\{\{[^}]*\$value[^}]*\}\}/g, '…');
}
