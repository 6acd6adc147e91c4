import type { TypingMark } from '#contract';
import { withChat } from './desk-state.js';
import type { DeskStore } from './desk-store.js';

const shownMs = 6_000;

/** Shows that the visitor types, for as long as that is renewed. */
export class VisitorTyping {
  private readonly timers = new Map<string, number>();

  constructor(private readonly store: DeskStore) {}

  hear({ conversationId, typing }: TypingMark): void {
    window.clearTimeout(this.timers.get(conversationId));
    this.store.update((state) =>
      withChat(state, conversationId, (chat) => ({ ...chat, visitorTyping: typing })),
    );
    if (!typing) return;
    const stop = (): void => this.hear({ conversationId, typing: false, by: 'visitor' });
    this.timers.set(conversationId, window.setTimeout(stop, shownMs));
  }
}
