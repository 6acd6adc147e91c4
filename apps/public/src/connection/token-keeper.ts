const key = 'chat';
const answerWithinMs = 400;

interface TabMessage {
  readonly kind: 'ask' | 'have' | 'left';
  readonly token?: string;
}

/**
 * Keeps the token of the conversation: in memory, in this tab's session storage so that a reload finds it, and
 * for other tabs of the same browser that ask. Nothing of it outlives the tabs.
 */
export class TokenKeeper {
  private token: string | undefined;
  private readonly channel = new BroadcastChannel(key);
  private heard: ((token: string) => void) | undefined;

  /** `onLeft` runs when *Snel weg* was used in another tab. */
  constructor(onLeft: () => void) {
    this.token = stored();
    this.channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data.kind === 'ask' && this.token !== undefined) this.tell({ kind: 'have', token: this.token });
      if (data.kind === 'have' && data.token !== undefined) this.heard?.(data.token);
      if (data.kind === 'left') onLeft();
    };
  }

  current(): string | undefined {
    return this.token;
  }

  keep(token: string): void {
    this.token = token;
    try {
      sessionStorage.setItem(key, token);
    } catch {
      // Storage is switched off: the conversation then lasts as long as this page.
    }
  }

  /** Asks the other tabs; nothing when none has a conversation. */
  askOtherTabs(): Promise<string | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), answerWithinMs);
      this.heard = (token) => {
        clearTimeout(timer);
        resolve(token);
      };
      this.tell({ kind: 'ask' });
    });
  }

  forget(): void {
    this.token = undefined;
    forgetStored();
  }

  /** Forgets, and has the other tabs leave as well. */
  leave(): void {
    this.forget();
    this.tell({ kind: 'left' });
  }

  private tell(message: TabMessage): void {
    this.channel.postMessage(message);
  }
}

function stored(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function forgetStored(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored where storage is switched off.
  }
}
