import type { Tokens } from '@webstore/contracts';

const NAME = 'session';
const ANSWER_WITHIN_MS = 100;

interface SignedIn {
  readonly current: () => Tokens | undefined;
  readonly adopt: (tokens: Tokens) => void;
}

/** `asks` for what came of a refresh token, or what came of those that were `used`. */
type Message = { readonly asks: string } | { readonly used: readonly string[]; readonly tokens: Tokens };

/**
 * A copied tab has the sign-in of its original, whose refresh token counts once: the tabs take turns in refreshing, and tell one
 * another what came of it.
 */
export class SessionTabs {
  private readonly channel = new BroadcastChannel(NAME);
  private readonly used = new Set<string>();

  constructor(private readonly session: SignedIn) {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data);
  }

  /** Refreshes, unless another tab has. @throws what `refresh` throws */
  exchange(refresh: (refreshToken: string) => Promise<Tokens>): Promise<void> {
    // Browsers keep locks from pages without a secure address; tabs can then only tell.
    return navigator.locks ? navigator.locks.request(NAME, () => this.refresh(refresh)) : this.refresh(refresh);
  }

  private async refresh(refresh: (refreshToken: string) => Promise<Tokens>): Promise<void> {
    const before = this.session.current();
    if (!before) return;
    this.say({ asks: before.refresh_token });
    await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS));
    if (this.session.current() !== before) return;
    const tokens = await refresh(before.refresh_token);
    this.used.add(before.refresh_token);
    this.session.adopt(tokens);
    this.say({ used: [...this.used], tokens });
  }

  private hear(message: Message): void {
    const own = this.session.current();
    if (!own) return;
    if ('asks' in message) {
      if (this.used.has(message.asks)) this.say({ used: [...this.used], tokens: own });
    } else if (message.used.includes(own.refresh_token)) {
      for (const token of message.used) this.used.add(token);
      this.session.adopt(message.tokens);
    }
  }

  private say(message: Message): void {
    this.channel.postMessage(message);
  }
}
