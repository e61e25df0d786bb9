import { connectReceiver, telemetryAddress } from './signals';

const IDLE_WITHIN_MS = 4_000;

let isLoading = false;

/** What cannot be loaded now may be the instrument, which the shop does without. */
export function isLoadingInstrument(): boolean {
  return isLoading;
}

/** Loads the instrument in the first idle moment after the page is there; not at all without an address to send to. */
export function startTelemetry(): void {
  const address = telemetryAddress();
  if (address === '') return;
  const begin = () => whenIdle(() => void connect(address));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

/** A blocked or missing chunk leaves the shop without telemetry, and otherwise as it is: nothing is loaded again for it. */
async function connect(address: string): Promise<void> {
  isLoading = true;
  const instrument = await import('./faro').catch(() => undefined);
  isLoading = false;
  if (instrument) connectReceiver(instrument.openFaro(address));
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: IDLE_WITHIN_MS });
  else setTimeout(work);
}
