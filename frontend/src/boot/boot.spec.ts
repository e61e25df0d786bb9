import { beforeEach, describe, expect, it, vi } from 'vitest';

const asked = vi.fn();

/** What the page does before the app is there. */
async function bootAt(path: string): Promise<void> {
  history.replaceState(null, '', path);
  vi.resetModules();
  await import('./boot');
}

const preloaded = () => [...document.head.querySelectorAll('link')].map(({ rel, href }) => `${rel} ${href}`);

beforeEach(() => {
  document.head.innerHTML =
    '<meta name="api" content="/api"><meta name="languages" content="en=/assets/en-1.js de=/assets/de-2.js">';
  document.documentElement.removeAttribute('data-painted');
  asked.mockReset().mockResolvedValue(Response.json({}));
  vi.stubGlobal('fetch', asked);
});

describe('before the app is there', () => {
  it('the shelf is asked for, as a trace', async () => {
    await bootAt('/de');
    expect(asked.mock.calls[0]).toMatchObject([
      '/api/de/products',
      { headers: { traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/) } },
    ]);
    expect(window.webstoreEarly?.answer?.url).toBe('/api/de/products');
    expect(preloaded()).toEqual(['modulepreload http://shop.test/assets/de-2.js']);
    expect(document.documentElement.dataset['painted']).toBe('list');
  });

  it('a product is asked for with its picture', async () => {
    await bootAt('/us/p/copper-kettle');
    expect(asked.mock.calls.map(([url]) => url)).toEqual(['/api/us/products/copper-kettle']);
    expect(preloaded()).toContain('preload http://shop.test/api/art/copper-kettle.svg');
    expect(document.documentElement.dataset['painted']).toBe('product');
  });

  it.each(['/', '/es', '/us/cart', '/us?category=kitchen'])('nothing is asked for at %s', async (path) => {
    await bootAt(path);
    expect(asked).not.toHaveBeenCalled();
  });

  it('the theme is the chosen one', async () => {
    localStorage.setItem('theme', 'dark');
    await bootAt('/us');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('errors are kept for later', async () => {
    await bootAt('/us');
    const error = new Error('too early');
    dispatchEvent(new ErrorEvent('error', { error }));
    expect(window.webstoreEarly?.errors).toEqual([error]);
  });
});
