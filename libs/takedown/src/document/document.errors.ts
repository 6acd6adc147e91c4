import { DomainError } from '#platform/errors';

/** A XARF report that is not one: it must not leave. Tells which field, and nothing of what it says. */
export class InvalidXarf extends DomainError {
  readonly code = 'invalid';

  constructor(override readonly field: string) {
    super(field);
  }
}

/** A notice as JSON that is not what its format says: it must not leave. Tells which field, and nothing of what it says. */
export class InvalidNoticeDocument extends DomainError {
  readonly code = 'invalid';

  constructor(override readonly field: string) {
    super(field);
  }
}
