import type { InboundMeaning, InboundState, NoticeState } from '#contract/takedown';
import type { MailConsequence } from '../email/meaning.policy.js';

/** What a message does by itself. */
export interface MailEffect {
  readonly meaning: InboundMeaning;
  readonly state: InboundState;
  readonly act: 'bounce' | 'acknowledge' | undefined;
}

/** Decides what a message does to its notice as it stands; without one it does nothing but wait for a person. */
export function mailEffect(
  { meaning, change, forPerson }: MailConsequence,
  notice: NoticeState | undefined,
): MailEffect {
  const state = forPerson || notice === undefined ? 'to_read' : 'read';
  if (notice === undefined) return { meaning, state, act: undefined };
  if (change === 'dispatch_failed') return { meaning, state, act: 'bounce' };
  // What went further already, or is under way again, is for people.
  const act = change === 'acknowledged' && notice === 'sent' ? 'acknowledge' : undefined;
  return { meaning, state, act };
}
