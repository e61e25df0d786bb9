import { connectReceiver, telemetryAddress } from './signals';

const IDLE_WITHIN_MS = 4_000;

/** Loads the instrument in the first idle moment after the page is there; not at all without an address to send to. */
export function startTelemetry(): void {
  const address = telemetryAddress();
  if (address === '') return;
  const begin = () => whenIdle(() => void connect(address));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

/** A blocked or missing chunk leaves the shop without telemetry, and otherwise as it is. */
async function connect(address: string): Promise<void> {
  const instrument = await import('./faro').catch(() => undefined);
  if (instrument) connectReceiver(instrument.openFaro(address));
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: IDLE_WITHIN_MS });
  else setTimeout(work);
}
