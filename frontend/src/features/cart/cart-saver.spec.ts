import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, type ErrorKind } from '../../api/api-error';
import { type CartItem, type CartState, withQuantity } from './cart-lines';
import { CartSaver } from './cart-saver';

const items: CartItem[] = ['kettle', 'mug', 'lamp'].map((id) => ({ id, name: id, picture: '' }));
const [kettle] = items as [CartItem];

type Fate = 'done' | 'lost before' | 'lost after';

/** A cart and the account that it is saved to; each request has its fate. */
function world(fates: Fate[] = []) {
  let state: CartState = { country: 'US', lines: [] };
  const held = new Map<string, number>();
  const keys = new Set<string>();
  const requests: string[] = [];
  const ask = async (request: string, apply: () => void) => {
    requests.push(request);
    const fate = fates.shift() ?? 'done';
    await new Promise((answered) => setTimeout(answered, 100));
    if (fate !== 'lost before') apply();
    if (fate !== 'done') throw new ApiError('timeout', { traceId: 't' });
    return { item_count: [...held.values()].reduce((sum, quantity) => sum + quantity, 0) };
  };
  const known = (id: string) => {
    if (held.has(id)) return id;
    const problem = { type: '/problems/not-in-cart', title: '', status: 404, trace_id: 't' };
    throw new ApiError('notFound', { traceId: 't', problem });
  };
  const saver = new CartSaver(
    { get: () => state, set: (next) => (state = next) },
    {
      isOpen: () => true,
      add: (id, quantity, key) =>
        ask(`add ${id} ${quantity}`, () => {
          if (!keys.has(key)) held.set(id, (held.get(id) ?? 0) + quantity);
          keys.add(key);
        }),
      set: (id, quantity) => ask(`set ${id} ${quantity}`, () => held.set(known(id), quantity)),
      remove: (id) => ask(`remove ${id}`, () => held.delete(known(id))),
    },
  );
  const want = (item: CartItem, quantity: number) => {
    state = withQuantity(state, item, quantity);
    saver.schedule();
  };
  const failed = () => state.lines.filter(({ failure }) => failure);
  const shown = () => Object.fromEntries(state.lines.flatMap(({ id, quantity }) => (quantity ? [[id, quantity]] : [])));
  return { saver, held, requests, want, failed, shown, state: () => state };
}

const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('quick changes', () => {
  it.each([0, 100, 240])('of a line, %i ms apart, are one request with the last quantity', async (gapMs) => {
    const { want, requests, held } = world();
    for (const quantity of [1, 2, 3, 4, 5]) {
      want(kettle, quantity);
      await pause(gapMs);
    }
    await pause(1_000);
    expect(requests).toEqual(['add kettle 5']);
    expect(held.get('kettle')).toBe(5);
  });

  it('during a request wait for its answer, and are one more', async () => {
    const { want, requests } = world();
    want(kettle, 1);
    await pause(260);
    for (const quantity of [2, 3, 4, 5]) {
      want(kettle, quantity);
      await pause(60);
    }
    await pause(1_000);
    expect(requests).toEqual(['add kettle 1', 'set kettle 5']);
  });

  it('that end where they began are none', async () => {
    const { want, requests } = world();
    want(kettle, 2);
    want(kettle, 0);
    await pause(1_000);
    expect(requests).toEqual([]);
  });
});

describe('a refusal', () => {
  const refusing = (kind: ErrorKind, type: string) => {
    const { want, saver, state } = world();
    const problem = { type: `/problems/${type}`, title: '', status: 422, trace_id: 't' };
    const refuse = () => Promise.reject(new ApiError(kind, { traceId: 't', problem }));
    Object.assign(saver, { account: { isOpen: () => true, add: refuse, set: refuse, remove: refuse } });
    return { want, state, settled: vi.fn(), saver };
  };

  it('rolls the quantity back, and says what was wanted and why it is not', async () => {
    const { want, state, saver, settled } = refusing('validation', 'cart-full');
    saver.onSettled(settled);
    want(kettle, 3);
    await pause(1_000);
    expect(state().lines).toMatchObject([
      { quantity: 0, saved: 0, attempt: undefined, failure: { quantity: 3, kind: 'validation', type: 'cart-full' } },
    ]);
    expect(settled.mock.calls).toMatchObject([[{ failed: [{ id: 'kettle' }], itemCount: undefined }]]);
  });

  it('for want of a sign-in keeps what is wanted', async () => {
    const { want, state } = refusing('unauthorized', 'unauthorized');
    want(kettle, 3);
    await pause(1_000);
    expect(state().lines).toMatchObject([{ quantity: 3, saved: 0 }]);
    expect(state().lines[0]?.failure).toBeUndefined();
  });
});

interface Change {
  readonly item: CartItem;
  readonly quantity: number;
  readonly thenMs: number;
}

async function holdsWhatIsShown(changes: readonly Change[], fates: readonly Fate[]) {
  const { want, held, failed, shown } = world([...fates]);
  for (const { item, quantity, thenMs } of changes) {
    want(item, quantity);
    await pause(thenMs);
  }
  await pause(5_000);
  for (const _ of fates) {
    for (const line of failed()) want(line, line.failure?.quantity ?? 0);
    await pause(5_000);
  }
  expect(failed()).toEqual([]);
  expect(Object.fromEntries(held)).toEqual(shown());
}

describe('the account', () => {
  const changes = fc.array(
    fc.record({
      item: fc.constantFrom(...items),
      quantity: fc.integer({ min: 0, max: 9 }),
      thenMs: fc.constantFrom(0, 50, 150, 300, 900),
    }),
    { minLength: 1, maxLength: 15 },
  );
  const fates = fc.array(fc.constantFrom<Fate>('done', 'lost before', 'lost after'), { maxLength: 10 });

  it('holds what is shown, whatever was changed, lost and tried again', async () => {
    await fc.assert(fc.asyncProperty(changes, fates, holdsWhatIsShown), { numRuns: 150 });
  });
});
