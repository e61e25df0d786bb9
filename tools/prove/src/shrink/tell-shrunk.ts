import { nameOf, tell } from '../faults/misfortune.js';
import { tellPlan, without } from '../schedule/features.js';
import { planOf } from '../schedule/plan.js';
import type { Script } from '../schedule/schedule.js';
import { TRIES } from './rehearse.js';
import type { Shrunk } from './shrink.js';

/** The shortest way to a violation, for a person. */
export function tellShrunk({ script, broke, isShortest }: Shrunk, seed: number, number: number): string[] {
  const { misfortunes } = script;
  return [
    `  alone, in ${broke} of ${TRIES} tries: ${tellPlan(without(planOf(seed, number), script.without))}`,
    ...misfortunes.map((misfortune, index) => `    ${index + 1}. ${tell(misfortune)}`),
    ...(misfortunes.length === 0 ? ['    and nothing goes wrong'] : []),
    ...(isShortest ? [] : ['    (the time was up; there may be a shorter way)']),
  ];
}

/** The options of the proof that play a script. */
export function optionsOf(script: Script, number: number): string {
  const names = script.misfortunes.map(nameOf).join(',') || NONE;
  const less = script.without.length > 0 ? ` --without ${script.without.join(',')}` : '';
  return `--only ${number} --misfortunes '${names}'${less}`;
}

/** Stands for an empty list of misfortunes. */
export const NONE = 'none';
