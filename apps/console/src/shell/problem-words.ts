import { ApiError } from '../api/client.js';
import type { AllWords } from '../words/language.js';

/** What to tell a person about a request that failed. */
export function problemWords(words: AllWords, error: unknown): string {
  const { errors } = words;
  if (!(error instanceof ApiError)) return errors.unavailable;
  switch (error.code) {
    case 'unreachable':
      return errors.unreachable;
    case 'too_many':
      return errors.tooMany(Math.ceil((error.retryAfterMs ?? 60_000) / 60_000));
    case 'forbidden':
      return errors.forbidden;
    case 'invalid':
      return errors.invalid;
    case 'conflict':
      return errors.conflict;
    case 'signed_out':
      return words.signIn.ended;
    default:
      return errors.unavailable;
  }
}
