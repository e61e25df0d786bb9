import { type Filling, filled } from './fill.js';

const look: Filling = { rangeSeconds: 3_600, stepSeconds: 15, variables: { country: ['US', 'JP'], service: '.*' } };

describe('an expression', () => {
  it.each([
    ['rate(x[$__rate_interval])', 'rate(x[20s])'],
    ['increase(x[$__range]) / $__interval', 'increase(x[3600s]) / 15s'],
    ['x{country=~"$country", job=~"webstore/($service)"}', 'x{country=~"(US|JP)", job=~"webstore/(.*)"}'],
    [`x{country=~"\${country}"}`, 'x{country=~"(US|JP)"}'],
    ['label_replace(x, "a", "$1", "b", "(.*)")', 'label_replace(x, "a", "$1", "b", "(.*)")'],
  ])('is filled as Grafana fills it: %s', (written, sent) => {
    expect(filled(written, look)).toBe(sent);
  });

  it('has one value of one country', () => {
    expect(filled('$country', { ...look, variables: { country: ['BR'] } })).toBe('BR');
  });

  it('never has a rate over less than four scrapes, nor less than a step and one scrape', () => {
    expect(filled('$__rate_interval', { ...look, stepSeconds: 60 })).toBe('65s');
  });

  it('is not sent with a variable that nobody knows', () => {
    expect(() => filled('x{a="$city"}', look)).toThrow(/\$city has no value/);
  });
});
