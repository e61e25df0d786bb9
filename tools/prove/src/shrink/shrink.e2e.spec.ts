import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import { emptyTally } from '../faults/luck.js';
import { misfortuneOf } from '../faults/misfortune.js';
import { makeSessionsMortal } from '../faults/mortal-session.js';
import type { Violation } from '../invariants/verdicts.js';
import { readOptions } from '../options.js';
import { playOn, prove } from '../proof.js';
import { report } from '../report.js';
import { Stage } from '../stage/database.js';
import { shrinkFirst } from './shrink-first.js';

const PRESETS = { schedules: 1, withinMs: 10_000 };
const struck = ['main/inventory.check#1:refused', 'payments/provider.process#1:dropped-after-apply'];

const nothing = { tally: emptyTally(), schedules: 1, looks: 0, orders: 0, redriven: 0, seconds: 1 };

describe('a violation of a shop that charges without a key', () => {
  let database: TestDatabase;
  let stage: Stage;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    makeSessionsMortal();
    database = await openTestDatabase('template1');
    stage = await Stage.open(database.url, false);
  });

  afterAll(async () => {
    await stage.close();
    await database.drop();
  });

  it('is shrunk to the one lost answer that it takes, with a command that breaks the promise again', async () => {
    const options = readOptions(['--seed', '7', '--only', '126', '--mutant', 'charge-without-key'], PRESETS);
    const facts = { number: 1, promise: 'one capture per order at most', schedule: 126, facts: '2 captures' };
    const violation: Violation = { ...facts, misfortunes: struck.map(misfortuneOf) };
    const outcome = { ...nothing, violations: [violation] };
    const shrunk = await shrinkFirst(outcome, 7, playOn(stage, options));
    const text = report({ outcome, options, shrunk, crashes: 0 });
    const again = /again: npm run prove -- (.*)/.exec(text)?.[1]?.replaceAll("'", '').split(' ') ?? [];
    const repeated = readOptions(again, PRESETS);
    expect(repeated.script?.misfortunes).toEqual([misfortuneOf('payments/provider.process#1:dropped-after-apply')]);
    expect((await prove(stage, repeated)).isProven).toBe(false);
  }, 120_000);
});
