import type { MessagePage } from '#contract';
import { received, type Change } from './chat-changes.js';
import { emptyChat, type ChatState } from './chat-state.js';
import { lastSeq } from './lines.js';
import { createStore } from './store.js';

/** Asks the server for the lines after a number; nothing when the link broke. */
export type AskForLines = (after: number) => Promise<MessagePage | undefined>;

/** What is known of the conversation, kept without gaps: whatever turns out to be missing is asked for. */
export class ChatRecord {
  readonly store = createStore<ChatState>(emptyChat);
  private wiped = false;
  private syncing: Promise<void> | undefined;

  constructor(private readonly askForLines: AskForLines) {}

  get state(): ChatState {
    return this.store.get();
  }

  get conversationId(): string {
    return this.state.conversation?.conversationId ?? '';
  }

  change(step: (state: ChatState) => ChatState): void {
    this.store.set(step(this.state));
  }

  /** Takes a change over, and fills the gap it left. */
  async apply({ state, gap }: Change): Promise<void> {
    if (this.wiped) return;
    this.store.set(state);
    if (gap) await this.sync();
  }

  /** One synchronisation at a time: asks from the last line held until nothing is missing. */
  sync(): Promise<void> {
    this.syncing ??= this.syncAll().finally(() => (this.syncing = undefined));
    return this.syncing;
  }

  /** Forgets every word, and takes in none that still come. */
  wipe(): void {
    this.wiped = true;
    this.change(({ conversation, alias, link, gone }) => ({ ...emptyChat, conversation, alias, link, gone }));
  }

  private async syncAll(): Promise<void> {
    for (let more = true; more;) {
      const page = await this.askForLines(lastSeq(this.state.lines));
      if (!page || this.wiped) return;
      this.store.set(received(this.state, page.messages).state);
      more = page.more && page.messages.length > 0;
    }
  }
}
