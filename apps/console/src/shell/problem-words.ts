import { ApiError } from '../api/client.js';
import type { AllWords } from '../words/language.js';

/** What to tell a person about a request that failed. */
export function problemWords({ errors, signIn }: AllWords, error: unknown): string {
  if (!(error instanceof ApiError)) return errors.unavailable;
  if (error.code === 'too_many') return errors.tooMany(Math.ceil((error.retryAfterMs ?? 60_000) / 60_000));
  const said: Partial<Record<ApiError['code'], string>> = {
    unreachable: errors.unreachable,
    forbidden: errors.forbidden,
    invalid: errors.invalid,
    conflict: errors.conflict,
    signed_out: signIn.ended,
  };
  return said[error.code] ?? errors.unavailable;
}
