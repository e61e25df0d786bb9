import { connect } from 'node:net';
import { Shop } from '@webstore/testing';

const SENDERS = 100;
const SENDS_EVERY_MS = 500;

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open({ parts: ['main-service'] });
});

afterAll(() => shop.close());

/** Somebody who sends byte after byte and never comes to an end; resolves with what was said to it, and after how long. */
function dawdle(beginning: string): Promise<{ heard: string; tookMs: number }> {
  return new Promise((resolve) => {
    const since = performance.now();
    const socket = connect(Number(new URL(shop.address()).port), '127.0.0.1', () => socket.write(beginning));
    const dripping = setInterval(() => socket.write('x'), SENDS_EVERY_MS);
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      resolve({ heard, tookMs: performance.now() - since });
    });
  });
}

describe('who sends slowly on purpose', () => {
  it.each([
    ['headers', 'GET /cart HTTP/1.1\r\nhost: a\r\nx-slow: ', 5_000],
    [
      'a body',
      'POST /auth/login HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 60000\r\n\r\n{',
      10_000,
    ],
  ])(
    '%s, is told so and shut out, and nobody else waits for it',
    async (_what, beginning, patienceMs) => {
      const slow = Promise.all(Array.from({ length: SENDERS }, () => dawdle(beginning)));
      expect((await fetch(`${shop.address()}/countries`)).status).toBe(200);
      const ends = await slow;
      for (const { heard, tookMs } of ends) {
        expect(heard).toMatch(/^HTTP\/1.1 408 /);
        expect(tookMs).toBeGreaterThan(patienceMs - 100);
        // Connections are looked at each second; this machine may be busy.
        expect(tookMs).toBeLessThan(patienceMs + 5_000);
      }
    },
    40_000,
  );
});
