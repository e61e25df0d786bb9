import { readMockSettings } from './settings.js';

const defaults = { port: 3002, rates: { fail: 0.08, slow: 0.03 } };

describe('the settings of a mock', () => {
  it('are the defaults in an empty environment', () => {
    expect(readMockSettings({}, defaults)).toEqual({
      host: '127.0.0.1',
      port: 3002,
      seed: 'webstore',
      rates: { fail: 0.08, slow: 0.03 },
    });
  });

  it('take the rates away, but for one that is named', () => {
    const { rates } = readMockSettings({ RATES: 'off', RATE_SLOW: '0.5' }, defaults);

    expect(rates).toEqual({ fail: 0, slow: 0.5 });
  });

  it('name every key that is wrong', () => {
    expect(() => readMockSettings({ PORT: 'x', RATE_FAIL: '8' }, defaults)).toThrow(/PORT.*RATE_FAIL/);
  });
});
