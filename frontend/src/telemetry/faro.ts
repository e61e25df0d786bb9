import { OtlpHttpTransport } from '@grafana/faro-transport-otlp-http';
import { type Faro, getWebInstrumentations, initializeFaro } from '@grafana/faro-web-sdk';
import { spanOf } from './call-span';
import { withoutPersonalFacts } from './personal-facts';
import type { Receiver } from './signals';

/** Grafana Faro over OTLP: errors, web vitals, sessions, visit events and the calls of this page. */
export function openFaro(address: string): Receiver {
  const faro = initializeFaro({
    app: { name: 'storefront', namespace: 'webstore', version: import.meta.env['SHOP_VERSION'] },
    transports: [new OtlpHttpTransport({ logsURL: `${address}/v1/logs`, tracesURL: `${address}/v1/traces` })],
    instrumentations: getWebInstrumentations({ captureConsole: false }),
    sessionTracking: { persistent: false },
    beforeSend: withoutPersonalFacts,
  });
  reportEarlyErrors(faro);
  return {
    event: ({ name, attributes, at }) =>
      faro.api.pushEvent(name, { ...asTexts(attributes), country: countryOfPage() }, 'visit', {
        timestampOverwriteMs: at,
        skipDedupe: true,
      }),
    call: (call) => faro.api.pushTraces({ resourceSpans: [spanOf(call)] }),
  };
}

/** Those of the time before the instrument was there. */
function reportEarlyErrors(faro: Faro): void {
  for (const error of window.webstoreEarly?.errors.splice(0) ?? []) {
    faro.api.pushError(error instanceof Error ? error : new Error(String(error)));
  }
}

function asTexts(attributes: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}

const countryOfPage = () => location.pathname.split('/', 2)[1] ?? '';
