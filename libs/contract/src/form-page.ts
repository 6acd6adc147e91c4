import type { ConversationState } from './conversation.js';
import type { MessageView } from './message.js';

/** Work that a page has to do before its guess is looked at: a `nonce` so that SHA-256 of `challenge:nonce` begins with `bits` zero bits. */
export interface Proof {
  readonly challenge: string;
  readonly bits: number;
}

/** A page about return codes, as the server draws it; each works without JavaScript. */
export type CodePage =
  | {
      readonly kind: 'code-entry';
      readonly typed?: string;
      readonly problem?: 'unknown' | 'busy' | 'work' | 'gone';
      readonly proof?: Proof;
    }
  | {
      readonly kind: 'code-new';
      /** What the code will find, as a token of its visitor. */
      readonly token: string;
      readonly words: readonly string[];
    }
  | { readonly kind: 'code-again'; readonly token: string; readonly typed: string }
  | { readonly kind: 'code-kept'; readonly until: string }
  | {
      readonly kind: 'code-conversation';
      readonly token: string;
      readonly state: ConversationState;
      readonly begunAt: string;
      /** What was written to the visitor and not read yet, oldest first. */
      readonly waiting: readonly MessageView[];
      readonly problem?: 'closed' | 'busy';
    }
  | { readonly kind: 'code-resumed'; readonly token: string };

/** Every page that is a form. */
export type FormPage = CodePage;
