import { globSync, readFileSync } from 'node:fs';
import { instruments } from './catalog.js';
import { describeCatalog } from './describe-catalog.js';
import { seriesAtMost } from './instrument.js';

const ROOT = new URL('../../../../', import.meta.url).pathname;
// What an SDK keeps of one instrument; beyond that it throws all attributes away.
const SERIES_LIMIT = 2_000;
const sources = globSync('{apps,libs}/*/src/**/*.ts', { cwd: ROOT, exclude: ['libs/telemetry/src/catalog/**'] })
  .filter((path) => !path.endsWith('.spec.ts'))
  .map((path) => readFileSync(`${ROOT}/${path}`, 'utf8'))
  .join('\n');

describe('the catalog of metrics', () => {
  it('is told in docs/reference/metrics.md (npm run metrics:doc)', () => {
    expect(readFileSync(`${ROOT}/docs/reference/metrics.md`, 'utf8')).toBe(describeCatalog());
  });

  it.each(instruments)('keeps %s within what an SDK keeps', (_, instrument) => {
    expect(seriesAtMost(instrument)).toBeLessThan(SERIES_LIMIT);
  });

  it('gives every histogram bounds that rise, and only histograms', () => {
    for (const [, { kind, buckets }] of instruments) {
      expect(buckets === undefined).toBe(kind !== 'histogram');
      expect(buckets).toEqual(buckets?.toSorted((a, b) => a - b));
    }
  });

  it('describes each in words of its own, without a point at the end', () => {
    const descriptions = instruments.map(([, { description }]) => description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
    expect(descriptions.filter((description) => description.endsWith('.'))).toEqual([]);
  });

  it.each(instruments)('has %s recorded somewhere, or says that it is not', (name, { isAwaited }) => {
    expect(sources.includes(`'${name}'`)).toBe(isAwaited !== true);
  });
});
