/** Where a try stands. `unknown` is for a person: whether the other side has it, nobody can tell. */
export type AttemptState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown';
