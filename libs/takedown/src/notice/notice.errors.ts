import { DomainError } from '#platform/errors';

/** The notice lacks something that its provider needs; `gaps` says what, as codes. */
export class Incomplete extends DomainError {
  readonly code = 'incomplete';
  override readonly details: { readonly gaps: readonly string[] };

  constructor(gaps: readonly string[]) {
    super();
    this.details = { gaps };
  }
}

/** Whoever wrote a notice does not approve it: somebody else has to look. */
export class OwnNotice extends DomainError {
  readonly code = 'own_notice';
}

/** Somebody was first; `by` is their name. */
export class Overtaken extends DomainError {
  readonly code = 'conflict';
  override readonly details: { readonly by: string };

  constructor(by: string) {
    super();
    this.details = { by };
  }
}
