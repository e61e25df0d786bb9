import type { ProveOptions } from './options.js';

/** The command that runs a proof like this one, with other schedules. */
export function commandOf({ seed, restartsDatabase, mutants }: ProveOptions, which: string): string {
  const same = [
    `--seed ${seed}`,
    ...mutants.map((name) => `--mutant ${name}`),
    ...(restartsDatabase ? ['--restart-database'] : []),
  ];
  return `npm run prove -- ${same.join(' ')} ${which}`;
}
