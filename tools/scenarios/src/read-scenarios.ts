import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Scenario, scenarioSchema } from './scenario.js';

/** Every scenario of the repository, by name. @throws Error that names the file and what is wrong in it */
export function readScenarios(root: string): Scenario[] {
  const files = globSync('*.yaml', { cwd: join(root, 'scenarios') }).toSorted();
  return files.map((file) => ({ name: basename(file, '.yaml'), ...readScenario(join(root, 'scenarios', file)) }));
}

function readScenario(file: string): z.output<typeof scenarioSchema> {
  const read = scenarioSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}
