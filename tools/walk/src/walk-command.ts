import { parseArgs } from 'node:util';
import { type Country, countries, countrySchema } from '@webstore/contracts';
import { findShop, ShopNotFound } from './find-shop.js';
import { Journal, type Output } from './journal.js';
import { StepFailed } from './step-failed.js';
import { walkThrough } from './walk-through.js';

const USAGE = `Usage: npm run walk -- [--country JP] [--all] [--coupon SAVE20] [--address URL] [--provider URL]
  --country    one of ${countries.join(' ')}; US if not given
  --all        every country, one after the other
  --coupon     a coupon to pay with
  --address    a shop that \`npm start\` here did not start; with --provider its payments are compared as well
`;

/** `npm run walk`: buys as a shopper. Resolves with the exit code: 1 when something is not as it should be. */
export async function walk(args: readonly string[], output: Output): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    output.write(USAGE);
    return 2;
  }
  const journal = new Journal(output);
  try {
    const shop = await findShop(asked);
    journal.say(`A shopper walks into the shop at ${shop.address}`);
    for (const country of asked.countries) await walkThrough(shop, { country, coupon: asked.coupon }, journal);
    journal.sumUp();
    return 0;
  } catch (error) {
    if (!(error instanceof ShopNotFound || error instanceof StepFailed)) throw error;
    journal.say(error.message);
    return 1;
  }
}

interface Asked {
  readonly countries: readonly Country[];
  readonly coupon: string | undefined;
  readonly address: string | undefined;
  readonly provider: string | undefined;
}

function parse(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  const options = { country: text, coupon: text, address: text, provider: text, all: { type: 'boolean' } } as const;
  try {
    const { country = 'US', all, coupon, address, provider } = parseArgs({ args: [...args], options }).values;
    return { countries: all ? countries : [countrySchema.parse(country.toUpperCase())], coupon, address, provider };
  } catch {
    return undefined;
  }
}
