import type { Tokens } from '@webstore/contracts';
import { ApiError } from './api-error';
import type { SessionTabs } from './session-tabs';

type Refresh = (refreshToken: string) => Promise<Tokens>;

const KEY = 'session';

/** Who is signed in, in this tab and its copies: kept over a reload, gone with the tab. */
export class Session {
  private tokens: Tokens | undefined;
  private lost = false;
  private refreshing: Promise<void> | undefined;
  private tabs: Promise<SessionTabs | undefined> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
    this.tokens = this.restored();
    if (this.tokens) void this.meetTabs();
  }

  readonly isOpen = (): boolean => this.tokens !== undefined;

  /** Ended by the shop, not by the shopper. */
  readonly isLost = (): boolean => this.lost;

  /** For `useSyncExternalStore`. Returns how to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): Tokens | undefined => this.tokens;

  accessToken(): string | undefined {
    return this.tokens?.access_token;
  }

  open(tokens: Tokens): void {
    this.keep(tokens);
    void this.meetTabs();
  }

  /** What a refresh brought, here or in a copy of this tab. */
  readonly adopt = (tokens: Tokens): void => this.keep(tokens);

  close(): void {
    this.keep(undefined);
  }

  /**
   * Exchanges the refresh token, once for all requests that were refused with `staleToken`: a second use of it would end the
   * sign-in. The session closes when the API no longer knows it.
   * @throws ApiError
   */
  refresh(staleToken: string, refresh: Refresh): Promise<void> {
    if (this.tokens && this.tokens.access_token !== staleToken) return Promise.resolve();
    this.refreshing ??= this.exchange(refresh).finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async exchange(refresh: Refresh): Promise<void> {
    try {
      const tabs = await this.meetTabs();
      if (tabs) await tabs.exchange(refresh);
      else if (this.tokens) this.keep(await refresh(this.tokens.refresh_token));
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'unauthorized') this.keep(undefined, true);
      throw error;
    }
  }

  /** Visitors have nothing to share, so it comes with the first sign-in; a tab that is alone needs nobody. */
  private meetTabs(): Promise<SessionTabs | undefined> {
    this.tabs ??= import('./session-tabs').then(
      ({ SessionTabs: Tabs }) => new Tabs(this),
      () => undefined,
    );
    return this.tabs;
  }

  private keep(tokens: Tokens | undefined, lost = false): void {
    this.tokens = tokens;
    this.lost = lost;
    try {
      if (tokens) this.storage.setItem(KEY, JSON.stringify(tokens));
      else this.storage.removeItem(KEY);
    } catch {
      // A browser that keeps nothing is signed in until it reloads.
    }
    for (const listener of this.listeners) listener();
  }

  private restored(): Tokens | undefined {
    try {
      const kept = this.storage.getItem(KEY);
      return kept === null ? undefined : JSON.parse(kept);
    } catch {
      return undefined;
    }
  }
}

export const session = new Session(sessionStorage);
