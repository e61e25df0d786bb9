import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { makeSessionsMortal } from './faults/mortal-session.js';
import { hunt, mutants, type Verdict } from './mutants/mutants.js';
import { describeVerdict, sumUp } from './mutants/report-mutants.js';
import { readOptions } from './options.js';
import { Stage } from './stage/database.js';

Logger.overrideLogger(false);
makeSessionsMortal();
const options = readOptions(process.argv.slice(2), { schedules: 600, withinMs: 20_000 });
const wanted = mutants.filter(({ name }) => options.mutants.length === 0 || options.mutants.includes(name));
const stage = await Stage.open(options.database, false);
try {
  const verdicts: Verdict[] = [];
  for (const mutant of wanted) {
    const verdict = await stage.onCopy((url) => hunt(mutant, { ...options, url }));
    verdicts.push(verdict);
    process.stdout.write(`${describeVerdict(verdict)}\n`);
  }
  process.stdout.write(sumUp(verdicts, options.seed));
  process.exitCode = wanted.length > 0 && verdicts.every(({ isCaught }) => isCaught) ? 0 : 1;
} finally {
  await stage.close();
}
