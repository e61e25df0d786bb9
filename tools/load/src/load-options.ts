import { parseArgs } from 'node:util';
import { z } from 'zod';
import { curveNames } from './plan/curves.js';
import { personaNames } from './plan/personas.js';

export const USAGE = `Usage: npm run load -- [--seed 7] [--rate 50] [--duration 60] [--curve steady] [--personas buyer,vip]
                      [--target URL] [--any-target] [--json FILE] [--svg FILE]
  --seed        the same seed, the same sequence; 1 if not given
  --rate        requests per second where the curve is 1; 20 if not given
  --duration    in seconds; 60 if not given
  --curve       ${curveNames.join(', ')}
  --personas    some of: ${personaNames.join(', ')}
  --target      a main-service that \`npm start\` here did not start
  --any-target  allows one that is not on this machine
  --json        writes the summary as JSON, --svg as a picture
`;

const names = z.string().transform((text) => text.split(',').map((name) => name.trim()));

const askedSchema = z.strictObject({
  seed: z.coerce.number().int().min(0).max(0xff_ff_ff_ff).default(1),
  rate: z.coerce.number().min(0.1).max(10_000).default(20),
  duration: z.coerce.number().min(1).max(86_400).default(60),
  curve: z.enum(curveNames as [(typeof curveNames)[number]]).default('steady'),
  personas: names.pipe(z.array(z.enum(personaNames as [(typeof personaNames)[number]])).min(1)).exactOptional(),
  target: z.url({ protocol: /^https?$/ }).exactOptional(),
  'any-target': z.boolean().default(false),
  json: z.string().min(1).exactOptional(),
  svg: z.string().min(1).exactOptional(),
});

export type Asked = z.output<typeof askedSchema>;

/** What the command line asks for; a text says what is wrong with it. */
export function readAsked(args: readonly string[]): Asked | string {
  try {
    const text = { type: 'string' } as const;
    const keys = ['seed', 'rate', 'duration', 'curve', 'personas', 'target', 'json', 'svg'] as const;
    const options = {
      ...Object.fromEntries(keys.map((key) => [key, text])),
      'any-target': { type: 'boolean' },
    } as const;
    const asked = askedSchema.safeParse(parseArgs({ args: [...args], options }).values);
    return asked.success ? asked.data : z.prettifyError(asked.error);
  } catch (error) {
    return (error as Error).message;
  }
}
