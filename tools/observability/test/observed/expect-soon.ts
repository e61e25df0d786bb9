import { waitUntil } from '@webstore/testing';

/** What is told is some seconds on its way, on a busy machine many; customers are counted once a minute. */
export const ARRIVES_WITHIN_MS = 150_000;
// A look asks the database and Prometheus, who have to get on with what is looked for.
const EVERY_MS = 250;

/** Waits until nothing is wrong; what was wrong at the last look is shown. */
export async function expectSoon(what: string, wrongsNow: () => Promise<readonly unknown[]>): Promise<void> {
  let wrongs: readonly unknown[] = [];
  const isRight = async () => {
    wrongs = await wrongsNow();
    return wrongs.length === 0;
  };
  await waitUntil(what, isRight, ARRIVES_WITHIN_MS, EVERY_MS).catch((error: unknown) => {
    if (wrongs.length === 0) throw error;
  });
  expect(wrongs).toEqual([]);
}
