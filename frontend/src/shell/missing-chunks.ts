import { isLoadingInstrument } from '../telemetry/start-telemetry';

const KEY = 'reloaded-for-chunk';
const PAUSE_MS = 30_000;

/**
 * After a new release the files of the old one are gone: the page is loaded again, and not over and over. Without a network it
 * stays, for there would be no page.
 */
export function reloadOnceForMissingChunks(): void {
  addEventListener('vite:preloadError', (event) => {
    if (isLoadingInstrument() || !navigator.onLine || !mayReload()) return;
    event.preventDefault();
    location.reload();
  });
}

function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    sessionStorage.setItem(KEY, String(Date.now()));
    return Date.now() - last > PAUSE_MS;
  } catch {
    return false;
  }
}
