import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

/** A rule of Prometheus or of Loki's ruler, as its file has it. */
export interface Rule {
  readonly file: string;
  readonly group: string;
  readonly language: 'promql' | 'logql';
  /** What an alert is called; a rule that records has none. */
  readonly alert?: string;
  /** The name of what a rule records. */
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly keep_firing_for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export type Alert = Rule & { readonly alert: string };

interface RuleFile {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Partial<Rule>[] }[];
}

const FOLDERS = { promql: 'prometheus/rules', logql: 'loki/rules/fake' } as const;

/** Every rule of the repository, in the order of the files. */
export function readRules(root: string): Rule[] {
  return (['promql', 'logql'] as const).flatMap((language) =>
    globSync('*.yml', { cwd: join(root, FOLDERS[language]) })
      .toSorted()
      .flatMap((file) => rulesOf(join(root, FOLDERS[language], file), language)),
  );
}

export function readAlerts(root: string): Alert[] {
  return readRules(root).filter((rule): rule is Alert => rule.alert !== undefined);
}

function rulesOf(path: string, language: Rule['language']): Rule[] {
  const { groups } = parse(readFileSync(path, 'utf8')) as RuleFile;
  const file = `${FOLDERS[language]}/${basename(path)}`;
  return groups.flatMap(({ name, rules }) =>
    rules.map((rule) => ({ expr: '', labels: {}, annotations: {}, ...rule, file, group: name, language })),
  );
}
