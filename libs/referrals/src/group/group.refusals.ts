import { constraintOf } from '#platform/database';
import { Conflict } from '#platform/errors';
import { SeatsTaken } from './group.errors.js';

/** What a broken constraint of groups means; nothing for any other error. */
const meanings: Readonly<Record<string, () => Error>> = {
  peer_group_seats: () => new SeatsTaken(),
  peer_session_no_overlap: () => new Conflict(),
  enrolment_once: () => new Conflict(),
  enrolment_code: () => new Conflict(),
};

/** The error of the domain that an error of Postgres stands for, or that error itself. */
export function refusalOf(error: unknown): unknown {
  return meanings[constraintOf(error) ?? '']?.() ?? error;
}
