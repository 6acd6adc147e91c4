import { ApiError } from '../api/client.js';
import type { AllWords } from '../words/language.js';

/** Why something could not be done with a notice, where it is more than that a request failed. */
export function actProblem({ takedown, escalation }: AllWords, error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const said: Readonly<Record<string, string>> = {
    conflict: error.by ? escalation.overtakenBy(error.by) : takedown.overtaken,
    incomplete: takedown.incomplete,
    own_notice: takedown.ownNotice,
    not_found: takedown.one.gone,
  };
  return said[error.code];
}
