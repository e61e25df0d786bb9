import type { TransportItem } from '@grafana/faro-web-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spanOf } from './call-span';
import { withoutPersonalFacts } from './personal-facts';
import { type ApiCall, connectReceiver, recordCall, recordEvent, type VisitEvent } from './signals';

const call: ApiCall = {
  ...{ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), method: 'GET', path: '/us/products' },
  ...{ status: 200, startedAt: 1_700_000_000_000, endedAt: 1_700_000_000_040 },
};

const told = () => {
  const events: VisitEvent[] = [];
  const calls: ApiCall[] = [];
  connectReceiver({ event: (event) => events.push(event), call: (made) => calls.push(made) });
  return { events, calls };
};

describe('what the storefront tells about a visit', () => {
  beforeEach(() => {
    document.head.innerHTML = '<meta name="telemetry" content="http://collector.test:4318">';
  });
  afterEach(() => {
    told();
    connectReceiver(undefined);
    document.head.innerHTML = '';
  });

  it('waits for the instrument, in the order in which it happened', () => {
    recordEvent('view_product', { product_id: 'vase', category: 'home' });
    recordCall(call);
    recordEvent('add_to_cart', { product_id: 'vase' });
    const { events, calls } = told();
    expect(events.map(({ name }) => name)).toEqual(['view_product', 'add_to_cart']);
    expect(events[0]?.attributes).toEqual({ product_id: 'vase', category: 'home' });
    expect(calls).toEqual([call]);
  });

  it('is told at once when the instrument is there', () => {
    const { events } = told();
    recordEvent('add_to_cart', { product_id: 'vase' });
    expect(events).toHaveLength(1);
  });

  it('is not kept on a page that measures nothing', () => {
    document.head.innerHTML = '<meta name="telemetry" content="">';
    recordEvent('add_to_cart', { product_id: 'vase' });
    expect(told().events).toEqual([]);
  });

  it('does not grow for ever while nothing takes it', () => {
    for (let clicks = 0; clicks < 5_000; clicks += 1) recordEvent('add_to_cart', { product_id: 'vase' });
    expect(told().events.length).toBeLessThanOrEqual(200);
  });

  it('never stops the shopper, whatever the instrument does', () => {
    const broken = () => {
      throw new Error('broken');
    };
    connectReceiver({ event: broken, call: broken });
    expect(() => recordEvent('add_to_cart', { product_id: 'vase' })).not.toThrow();
  });
});

describe('a call to the API', () => {
  it('is the span that the API continues', () => {
    const [span] = spanOf(call).scopeSpans[0]?.spans ?? [];
    expect(span).toMatchObject({
      ...{ traceId: call.traceId, spanId: call.spanId, name: 'GET', kind: 3, status: { code: 0 } },
      ...{ startTimeUnixNano: '1700000000000000000', endTimeUnixNano: '1700000000040000000' },
    });
  });

  it.each([[503], [undefined]])('has failed when its status is %s', (status) => {
    expect(spanOf({ ...call, status }).scopeSpans[0]?.spans?.[0]?.status.code).toBe(2);
  });
});

describe('a signal', () => {
  it('carries no e-mail and nothing that was typed into an address', () => {
    const item = {
      type: 'exception',
      payload: {
        value: 'no account for ada.lovelace@example.org',
        frames: [{ filename: 'http://shop.test/us?q=gift+for+ada' }],
      },
      meta: { page: { url: 'http://shop.test/us?q=gift' }, view: { name: 'list' } },
    } as unknown as TransportItem;
    const sent = JSON.stringify(withoutPersonalFacts(item));
    expect(sent).not.toMatch(/ada|gift/);
    expect(sent).toContain('http://shop.test/us');
    expect(sent).toContain('no account for [e-mail]');
  });
});
