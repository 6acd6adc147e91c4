/**
 * Something the product refuses, with a code of the wire contract. Its text reaches logs, so it never holds
 * a word of a person.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  /** Name of the first bad input. */
  readonly field?: string;
  /** Milliseconds after which trying again makes sense. */
  readonly retryAfterMs?: number;
  /** What else the wire contract tells with this code. */
  readonly details?: object;
}
