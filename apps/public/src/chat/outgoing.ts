import { Refused } from '../connection/visitor-link.js';
import { nextToSend } from './chat-changes.js';
import type { ChatState, PendingMessage } from './chat-state.js';

/** What sending needs from the conversation. */
export interface OutgoingParts {
  readonly next: () => ChatState;
  readonly send: (message: PendingMessage) => Promise<void>;
  readonly refused: (clientMessageId: string) => void;
}

const pauseMs = 1_500;
const mostPauses = 5;

/** Sends what is pending one by one, so that messages arrive in the order they were written. */
export class Outgoing {
  private busy = false;

  constructor(private readonly parts: OutgoingParts) {}

  /** Sends until nothing is left or the link breaks; after a break the next opening calls this again. */
  async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next = nextToSend(this.parts.next()); next; next = nextToSend(this.parts.next())) {
        if (!(await this.deliver(next))) return;
      }
    } finally {
      this.busy = false;
    }
  }

  /** False when the link broke; the message then stays pending. */
  private async deliver(message: PendingMessage): Promise<boolean> {
    for (let pauses = 0; ; pauses += 1) {
      try {
        await this.parts.send(message);
        return true;
      } catch (error) {
        if (!(error instanceof Refused)) return false;
        const { code, retryAfterMs = pauseMs } = error.refusal;
        if (code !== 'too_many' || pauses === mostPauses) {
          this.parts.refused(message.clientMessageId);
          return true;
        }
        await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
      }
    }
  }
}
