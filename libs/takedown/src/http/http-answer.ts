/** What came of a request. */
export type HttpAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** As it stands in its header. */
      readonly retryAfter?: string;
      /** Nothing when it was too long, or broken off. */
      readonly body?: string;
    }
  /** No byte of it was given to anybody. */
  | { readonly kind: 'not_begun' }
  /** It was given, at least in part, and nobody answered. */
  | { readonly kind: 'lost' };
