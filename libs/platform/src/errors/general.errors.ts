import { DomainError } from './domain-error.js';

/** Not there, or not yours: one answer for both. */
export class NotFound extends DomainError {
  readonly code = 'not_found';
}

export class Forbidden extends DomainError {
  readonly code = 'forbidden';
}

export class SignedOut extends DomainError {
  readonly code = 'signed_out';
}

export class Conflict extends DomainError {
  readonly code = 'conflict';
}

export class Invalid extends DomainError {
  readonly code = 'invalid';

  constructor(override readonly field: string) {
    super(field);
  }
}

/** Too often: slowed, never locked out. */
export class TooMany extends DomainError {
  readonly code = 'too_many';

  constructor(override readonly retryAfterMs: number) {
    super();
  }
}

/** The channel is closed now. */
export class Closed extends DomainError {
  readonly code = 'closed';
}

/** The product cannot do it now and the same request may be repeated. */
export class Unavailable extends DomainError {
  readonly code = 'unavailable';
}
