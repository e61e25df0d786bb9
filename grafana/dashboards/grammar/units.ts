/** Units by what is measured, in Grafana's words. */
export const UNIT = {
  count: 'short',
  perSecond: 'reqps',
  perMinute: 'opm',
  seconds: 's',
  milliseconds: 'ms',
  share: 'percentunit',
  usd: 'currencyUSD',
  bytes: 'bytes',
  score: 'none',
  text: 'string',
} as const;

export type Unit = (typeof UNIT)[keyof typeof UNIT];
