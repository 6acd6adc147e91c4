import { constraintOf } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import { Incomplete, OwnNotice } from './notice.errors.js';

/** What a broken constraint of notices means; nothing for any other error. */
const meanings: Readonly<Record<string, () => Error>> = {
  takedown_notice_provider: () => new Invalid('providerId'),
  takedown_notice_four_eyes: () => new OwnNotice(),
  takedown_notice_approved: () => new Incomplete([]),
  notice_snapshot: () => new Conflict(),
  target_snapshot: () => new Conflict(),
};

/** The error of the domain that an error of Postgres stands for, or that error itself. */
export function refusalOf(error: unknown): unknown {
  return meanings[constraintOf(error) ?? '']?.() ?? error;
}
