import type { FreeSlot } from './referrals/appointment.js';

/** Every code an acknowledgement or an HTTP error body can carry; `docs/protocol.md` says when. */
export const errorCodes = [
  'already_taken',
  'at_maximum',
  'closed',
  'conflict',
  'conversation_ended',
  'forbidden',
  'incomplete',
  'invalid',
  'message_too_long',
  'not_found',
  'offer_lapsed',
  'own_notice',
  'queue_empty',
  'seats_taken',
  'signed_out',
  'slot_taken',
  'too_many',
  'unavailable',
  'unknown_event',
] as const;

/** One of the codes of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/**
 * What a refused event or request says; `field` names the first bad input, `retryAfterMs` when to try again,
 * `alternatives` what is free instead of what was `slot_taken`, `gaps` what an `incomplete` notice lacks, `by` who was
 * first where there is a `conflict`.
 */
export interface Refusal {
  readonly code: ErrorCode;
  readonly field?: string;
  readonly retryAfterMs?: number;
  readonly alternatives?: readonly FreeSlot[];
  readonly gaps?: readonly string[];
  readonly by?: string;
}

/** The answer to a socket event: `ok` and the event's own fields, or one `error`. */
export type Ack<T extends object = object> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly error: Refusal };

/** The callback with which Socket.IO hands an {@link Ack} to the sender. */
export type Answer<T extends object = object> = (ack: Ack<T>) => void;
