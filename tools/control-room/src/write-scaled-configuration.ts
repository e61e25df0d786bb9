import { globSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Scale, scaleRules } from './scale-rules.js';

const FOLDERS = ['prometheus', 'alertmanager', 'loki', 'tempo', 'otel-collector'];
const LANGUAGES = [
  ['prometheus/rules/', 'promql'],
  ['loki/rules/', 'logql'],
] as const;
const EVERY_RULE: readonly string[] = ['prometheus/rules/*.yml', 'loki/rules/*/*.yml'];
/** How often is looked: as often as can be. */
const INTERVALS = {
  'prometheus/prometheus.yml': /(scrape|evaluation)_interval: \w+/g,
  'loki/loki.yml': /(evaluation)_interval: \w+/g,
};

export interface ScaledRules extends Scale {
  /** Patterns of the rule files in which time passes faster; in all of them if not given. */
  readonly ruleFiles?: readonly string[];
}

/**
 * Writes what the observers of a repository are configured by into another folder, with the rules scaled and looked at each
 * second. Observers whose `Place` has that folder as its root keep time by it.
 */
export async function writeScaledConfiguration(root: string, folder: string, scale: ScaledRules): Promise<void> {
  const { ruleFiles = EVERY_RULE } = scale;
  await Promise.all(FOLDERS.map((name) => cp(join(root, name), join(folder, name), { recursive: true })));
  const files = globSync([...ruleFiles], { cwd: folder });
  for (const [place, language] of LANGUAGES) {
    for (const file of files.filter((name) => name.startsWith(place))) {
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
