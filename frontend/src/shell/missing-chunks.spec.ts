import { describe, expect, it, vi } from 'vitest';
import { reloadOnceForMissingChunks } from './missing-chunks';

describe('a part of the page that cannot be loaded', () => {
  it('does not take the page away while there is no network to load it from', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    reloadOnceForMissingChunks();
    const missing = new Event('vite:preloadError', { cancelable: true });
    dispatchEvent(missing);
    expect(missing.defaultPrevented).toBe(false);
  });
});
