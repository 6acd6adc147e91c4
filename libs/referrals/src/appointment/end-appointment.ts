import type { AppointmentEnding, AppointmentState } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { Conflict } from '#platform/errors';
import { type AppointmentRow, changingSql } from './appointment-row.js';

/** How an appointment went, said of it as it was read. */
export interface Ended {
  readonly id: string;
  readonly revision: number;
  readonly from: AppointmentState;
  readonly ending: AppointmentEnding;
  readonly now: Date;
}

/** Stores how it went. Throws `Conflict` when it is no longer what was read. */
export async function endIn({ prepared }: Transaction, ended: Ended): Promise<AppointmentRow> {
  const { id, revision, from, ending, now } = ended;
  const [row] = await prepared<AppointmentRow>(
    changingSql(`update referrals.appointment set state = $4, changed_at = $3, revision = revision + 1
      where id = $1 and revision = $2 and state = $5`),
    [id, revision, now, ending, from],
  );
  if (!row) throw new Conflict();
  return row;
}
