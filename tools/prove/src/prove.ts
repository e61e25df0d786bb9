import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { makeSessionsMortal } from './faults/mortal-session.js';
import { readOptions } from './options.js';
import { report } from './report.js';
import { run } from './run.js';
import { Stage } from './stage/database.js';

Logger.overrideLogger(false);
makeSessionsMortal();
const { restartsDatabase, database, ...options } = readOptions(process.argv.slice(2), {
  schedules: 1_000,
  withinMs: 45_000,
});
const stage = await Stage.open(database, restartsDatabase);
try {
  const restartAt = restartsDatabase ? [1 / 3, 2 / 3].map((share) => Math.ceil(options.numbers.length * share)) : [];
  const restarts: Promise<void>[] = [];
  const outcome = await run({
    ...options,
    url: await stage.copy(),
    onDone: (done) => {
      if (restartAt.includes(done)) restarts.push(stage.crash());
    },
  });
  await Promise.all(restarts);
  process.stdout.write(report(outcome, options.seed, stage.crashes));
  process.exitCode = outcome.violations.length > 0 ? 1 : 0;
} finally {
  await stage.close();
}
