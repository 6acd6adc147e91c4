/** Answer to `return-code:offer`: five words, shown to the visitor and counted only once they were typed back. */
export interface OfferedReturnCode {
  readonly words: readonly string[];
}

/** Payload of `return-code:confirm`: the words as the visitor typed them. */
export interface ConfirmReturnCode {
  readonly typed: string;
}

/** What a page has to work out before its guess is looked at: a `nonce` so that SHA-256 of `challenge:nonce` begins with `bits` zero bits. */
export interface Proof {
  readonly challenge: string;
  readonly bits: number;
}

/** Body of `POST /api/return`. */
export interface OpenWithReturnCode {
  readonly typed: string;
  readonly challenge?: string;
  readonly nonce?: string;
}

/** Answer to `POST /api/return`: a new token for the conversation, unknown, or work to do first. */
export type ReturnedWithCode =
  | { readonly kind: 'conversation'; readonly conversationId: string; readonly token: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'proof'; readonly proof: Proof };
