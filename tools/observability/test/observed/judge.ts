import { catalog, prometheusName } from '@webstore/telemetry/testing';
import { type Bounds, type Claim, differences, type Sample, type Truth } from './claim.js';
import type { ObservedShop } from './observed-shop.js';
import { truths } from './truths/truths.js';

const instruments: Readonly<
  Record<string, { readonly kind: 'counter' | 'histogram' | 'gauge' | 'up-down'; readonly unit: string }>
> = catalog;

/** A sentence for everything in which Prometheus and those who know better differ on a metric; none where all is right. */
export async function judge(observed: ObservedShop, name: string): Promise<string[]> {
  const wrongs = await Promise.all((truths[name] ?? []).map((truth) => judgeOne(observed, name, truth)));
  return wrongs.flat();
}

async function judgeOne(observed: ObservedShop, name: string, truth: Truth): Promise<string[]> {
  const instrument = instruments[name];
  if (!instrument) return [`${name} is not in the catalog`];
  const series = `${prometheusName(name, instrument)}${suffixOf(instrument.kind, truth)}`;
  const where = 'where' in truth && truth.where !== undefined ? `{${truth.where}}` : '';
  const said = await observed.pipeline.samples(`sum by (${truth.by.join(', ')}) (${series}${where})`);
  if (said.length === 0) return [`Prometheus has no ${series}${where}`];
  const isCounted = instrument.kind === 'counter' || instrument.kind === 'histogram';
  if (isCounted && said.every(({ value }) => value === 0)) return [`${series}${where} counts nothing`];
  const wrongs = 'says' in truth ? await held(observed, said, truth) : outOf(said, truth);
  return wrongs.map((wrong) => `${series}${where} ${wrong}`);
}

function suffixOf(kind: string, { of = 'count' }: Truth): string {
  return kind === 'histogram' ? `_${of}` : '';
}

async function held(observed: ObservedShop, said: readonly Sample[], { says, within }: Claim): Promise<string[]> {
  return differences(said, await says(observed), within);
}

function outOf(said: readonly Sample[], { by, series, atLeast, atMost }: Bounds): string[] {
  return series.flatMap((values) => {
    const found = said.find(({ labels }) => by.every((label, at) => (labels[label] ?? '') === values[at]));
    if (!found) return [`has no series of ${values.join(', ')}`];
    const { value } = found;
    return value >= atLeast && value <= atMost
      ? []
      : [`of ${values.join(', ')} is ${value}: not ${atLeast} to ${atMost}`];
  });
}
