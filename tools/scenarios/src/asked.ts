import { parseArgs } from 'node:util';
import type { Scenario } from './scenario.js';

export const USAGE = `Usage: npm run scenario -- list
       npm run scenario -- run NAME… | --all [--again] [--json FILE] [--stay]
  --again  plays once more what did not go as it says, and goes by that: a machine may be slow for a moment
  --json  writes what was expected and seen as JSON
  --stay  leaves shop and observers open afterwards, to look at, until Ctrl-C
`;

export interface Asked {
  readonly verb: 'list' | 'run';
  readonly scenarios: readonly Scenario[];
  readonly again: boolean;
  readonly json?: string;
  readonly stay: boolean;
}

/** What the command line asks for; a text says what is wrong with it. */
export function readAsked(args: readonly string[], known: readonly Scenario[]): Asked | string {
  try {
    const options = {
      all: { type: 'boolean' },
      again: { type: 'boolean', default: false },
      json: { type: 'string' },
      stay: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = values.all ? 'run' : '', ...names] = positionals;
    const { again, stay } = values;
    if (verb === 'list') return { verb, scenarios: known, again, stay };
    const unknown = names.filter((name) => !known.some((scenario) => scenario.name === name));
    if (unknown.length > 0) return `There is no scenario ${unknown.join(', ')}.`;
    const scenarios = values.all ? known : known.filter(({ name }) => names.includes(name));
    if (verb !== 'run' || scenarios.length === 0) return 'Which scenario?';
    return { verb, scenarios, again, stay, ...(values.json !== undefined && { json: values.json }) };
  } catch (error) {
    return (error as Error).message;
  }
}
