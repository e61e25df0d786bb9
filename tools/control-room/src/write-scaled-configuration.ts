import { globSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Scale, scaleRules } from './scale-rules.js';

const FOLDERS = ['prometheus', 'alertmanager', 'loki', 'tempo', 'otel-collector'];
const RULES = { promql: 'prometheus/rules/*.yml', logql: 'loki/rules/*/*.yml' } as const;
/** How often is looked: as often as can be. */
const INTERVALS = {
  'prometheus/prometheus.yml': /(scrape|evaluation)_interval: \w+/g,
  'loki/loki.yml': /(evaluation)_interval: \w+/g,
};

/**
 * Writes what the observers of a repository are configured by into another folder, with every rule scaled and looked at each
 * second. Observers whose `Place` has that folder as its root keep time by it.
 */
export async function writeScaledConfiguration(root: string, folder: string, scale: Scale): Promise<void> {
  await Promise.all(FOLDERS.map((name) => cp(join(root, name), join(folder, name), { recursive: true })));
  for (const language of ['promql', 'logql'] as const) {
    for (const file of globSync(RULES[language], { cwd: folder })) {
      await rewrite(join(folder, file), (text) => scaleRules(text, language, scale));
    }
  }
  for (const [file, intervals] of Object.entries(INTERVALS)) {
    await rewrite(join(folder, file), (text) => text.replaceAll(intervals, '$1_interval: 1s'));
  }
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}
