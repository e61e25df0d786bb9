import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { makeSessionsMortal } from './faults/mortal-session.js';
import { readOptions } from './options.js';
import { prove } from './proof.js';
import { Stage } from './stage/database.js';

Logger.overrideLogger(false);
makeSessionsMortal();
const options = readOptions(process.argv.slice(2), { schedules: 1_000, withinMs: 45_000 });
const stage = await Stage.open(options.database, options.restartsDatabase);
try {
  const { text, isProven } = await prove(stage, options);
  process.stdout.write(text);
  process.exitCode = isProven ? 0 : 1;
} finally {
  await stage.close();
}
