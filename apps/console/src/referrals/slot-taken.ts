import type { FreeSlot } from '#contract/referrals';
import { ApiError } from '../api/client.js';

/** The free times nearby when somebody else was before; undefined for every other refusal. */
export function nearestOf(error: unknown): readonly FreeSlot[] | undefined {
  if (!(error instanceof ApiError) || error.code !== 'slot_taken') return undefined;
  return error.alternatives ?? [];
}
