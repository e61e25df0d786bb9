import type { Tokens } from '@webstore/contracts';
import { describe, expect, it, vi } from 'vitest';
import { SessionTabs } from './session-tabs';

const tokens = (name: string): Tokens => ({
  ...{ access_token: `access-${name}`, refresh_token: `refresh-${name}`, token_type: 'Bearer', expires_in: 1_800 },
});

function openTab(first: Tokens) {
  let own = first;
  const adopt = (next: Tokens) => {
    own = next;
  };
  const tabs = new SessionTabs({ current: () => own, adopt });
  return { exchange: tabs.exchange.bind(tabs), own: () => own };
}

const using = (taken: string[]) => async (refreshToken: string) => {
  taken.push(refreshToken);
  return tokens(`${taken.length + 1}`);
};

describe('copies of a tab', () => {
  it('use each refresh token once, whoever begins', async () => {
    const taken: string[] = [];
    const [one, other] = [openTab(tokens('1')), openTab(tokens('1'))];
    await one.exchange(using(taken));
    await vi.waitFor(() => expect(other.own()).toEqual(tokens('2')));
    await other.exchange(using(taken));
    await vi.waitFor(() => expect(one.own()).toEqual(tokens('3')));
    expect(taken).toEqual(['refresh-1', 'refresh-2']);
  });

  it('tell one that has slept what came of its refresh token meanwhile', async () => {
    const taken: string[] = [];
    const one = openTab(tokens('early'));
    await one.exchange(using(taken));
    const asleep = openTab(tokens('early'));
    await asleep.exchange(using(taken));
    expect(asleep.own()).toEqual(tokens('2'));
    expect(taken).toEqual(['refresh-early']);
  });

  it('leave the sign-ins of others alone', async () => {
    const [one, other] = [openTab(tokens('1')), openTab(tokens('of-another'))];
    await one.exchange(using([]));
    expect(other.own()).toEqual(tokens('of-another'));
  });
});
