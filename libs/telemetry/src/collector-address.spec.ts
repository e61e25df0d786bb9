import { collectorAddress } from './index.js';

const COLLECTOR = 'http://127.0.0.1:4318';

describe('telemetry', () => {
  it('goes to the collector that the environment names', () => {
    expect(collectorAddress({ OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR })).toBe(COLLECTOR);
  });

  it.each([
    {},
    { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR, OTEL_SDK_DISABLED: 'true' },
  ])('is off with %j', (environment) => {
    expect(collectorAddress(environment)).toBeUndefined();
  });
});
