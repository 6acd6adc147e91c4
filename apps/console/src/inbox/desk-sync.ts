import type {
  Ack,
  DeskConversation,
  DeskSnapshot,
  JoinedConversation,
  MessagePage,
  MessageView,
} from '#contract';
import { addLines, chatOf, loseConversation, openDesk, putConversation, withChat } from './desk-state.js';
import type { LinkListener } from './desk-link.js';
import type { DeskStore } from './desk-store.js';
import { emptyTranscript, hasGap, merge, wholeUpTo } from './transcript.js';

type Emit = <T extends object>(event: string, payload: object) => Promise<Ack<T> | undefined>;

/** Milliseconds after which a desk the server could not open is asked for again. */
const enterAgainMs = 2_000;

/** Keeps the desk whole: the state anew after every connection, what was missed, and what comes in. */
export class DeskSync {
  constructor(
    private readonly store: DeskStore,
    private readonly emit: Emit,
    private readonly resend: (conversationId: string) => void,
  ) {}

  readonly events: Omit<LinkListener['events'], 'chat:typing'> = {
    'queue:changed': (queue) => this.store.set({ queue }),
    'desk:changed': (desk) => this.store.set({ desk }),
    'chat:message': (message) => this.hear([message]),
    'chat:changed': (conversation) => this.store.update((state) => putConversation(state, conversation)),
    'chat:read': ({ conversationId, seq }) => this.mark(conversationId, { visitorReadSeq: seq }),
    'chat:gone': ({ conversationId }) =>
      this.store.update((state) => loseConversation(state, conversationId)),
  };

  /** After every connection: the desk anew, then what was missed and what was not sent. */
  async enter(): Promise<void> {
    const answer = await this.emit<DeskSnapshot>('desk:open', {});
    if (answer && !answer.ok) window.setTimeout(() => void this.enter(), enterAgainMs);
    if (!answer?.ok) return;
    this.store.update((state) => openDesk(state, answer));
    for (const { conversation } of this.store.snapshot().chats) await this.join(conversation.conversationId);
  }

  async join(conversationId: string): Promise<void> {
    const transcript = chatOf(this.store.snapshot(), conversationId)?.transcript ?? emptyTranscript;
    const answer = await this.emit<JoinedConversation>('chat:join', { conversationId });
    if (!answer?.ok) return;
    this.open(answer);
    if (wholeUpTo(transcript) > 0) await this.fill(conversationId);
    this.resend(conversationId);
  }

  open({ conversation, messages, more }: JoinedConversation): void {
    this.store.update((state) =>
      withChat(putConversation(state, conversation), conversation.conversationId, (chat) => ({
        ...chat,
        transcript: {
          ...merge(chat.transcript, messages),
          older: chat.transcript.lines.length > 0 ? chat.transcript.older : more,
        },
      })),
    );
  }

  hear(messages: readonly MessageView[]): void {
    const id = messages[0]?.conversationId;
    if (id === undefined) return;
    this.store.update((state) => addLines(state, id, messages));
    const chat = chatOf(this.store.snapshot(), id);
    if (chat && hasGap(chat.transcript)) void this.fill(id);
  }

  mark(id: string, read: Partial<Pick<DeskConversation, 'visitorReadSeq' | 'counsellorReadSeq'>>): void {
    this.store.update((state) =>
      withChat(state, id, (chat) => ({ ...chat, conversation: { ...chat.conversation, ...read } })),
    );
  }

  /** Asks for the lines after the last without a gap, page by page. */
  private async fill(conversationId: string): Promise<void> {
    for (let more = true; more;) {
      const chat = chatOf(this.store.snapshot(), conversationId);
      if (!chat) return;
      const page = await this.emit<MessagePage>('chat:sync', {
        conversationId,
        after: wholeUpTo(chat.transcript),
      });
      if (!page?.ok) return;
      this.store.update((state) => addLines(state, conversationId, page.messages));
      more = page.more;
    }
  }
}
