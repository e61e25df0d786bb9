import lighthouse, { type Config, type Flags, type RunnerResult } from 'lighthouse';
import type { Browser } from 'puppeteer-core';

export interface Visit {
  readonly name: string;
  readonly url: string;
  /** Whether search engines are to find it. */
  readonly isPublic: boolean;
  /** What the visitor's browser holds for the storefront before the page is opened: `sessionStorage` by key. */
  readonly kept?: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly shift: number;
  readonly largestPaintMs: number;
  readonly firstPaintMs: number;
  /** How fast the machine was: healthy from about 1,000. */
  readonly benchmark: number;
  /** Audits that did not pass, by id. */
  readonly failed: readonly string[];
}

// Lighthouse's own phone: a slow 4G line and a processor four times slower than this one, simulated.
const FLAGS: Flags = { formFactor: 'mobile', disableStorageReset: true, logLevel: 'error', output: 'json' };
const CONFIG: Config = { extends: 'lighthouse:default' };
const GATED = new Set(['accessibility', 'best-practices', 'seo']);

/** Opens a page once in a tab of its own, as Lighthouse's phone does. */
export async function visit(browser: Browser, { url, kept = {} }: Visit): Promise<Measured> {
  const page = await browser.newPage();
  try {
    await page.goto(new URL('/robots.txt', url).href);
    await page.evaluate((entries) => {
      for (const [key, value] of Object.entries(entries)) sessionStorage.setItem(key, value);
    }, kept);
    const result = await lighthouse(url, FLAGS, CONFIG, page);
    if (!result) throw new Error(`Lighthouse said nothing about ${url}`);
    return measuredOf(result);
  } finally {
    await page.close();
  }
}

function measuredOf({ lhr }: RunnerResult): Measured {
  if (lhr.runtimeError) throw new Error(`${lhr.requestedUrl}: ${lhr.runtimeError.message}`);
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const value = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const gated = Object.values(lhr.categories).filter(({ id }) => GATED.has(id));
  const failed = gated.flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1).map(({ id }) => id),
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    shift: value('cumulative-layout-shift'),
    largestPaintMs: value('largest-contentful-paint'),
    firstPaintMs: value('first-contentful-paint'),
    benchmark: lhr.environment.benchmarkIndex,
    failed,
  };
}
