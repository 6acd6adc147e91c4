import type { RecordOutcome } from '#contract/referrals';
import { Conflict, Invalid } from '#platform/errors';

/** What an outcome can be of: whether it ever was more than a wish, and since when it is over. */
export interface OutcomeOccasion {
  readonly subject: RecordOutcome['subject'];
  readonly state: string;
  readonly isOver: boolean;
}

/** States in which an appointment was made, and a seat was had: only from there anything can have started. */
const happened: Readonly<Record<RecordOutcome['subject'], readonly string[]>> = {
  appointment: ['booked', 'fulfilled', 'no_show'],
  enrolment: ['seated'],
};

/** States of an appointment about which is asked afterwards. */
export const askedAfter: readonly string[] = happened.appointment;

/**
 * Refuses an outcome that cannot be: `Conflict` for what never was or is still to come, and when another outcome
 * holds than the one it is to take the place of; `Invalid` for a date that is missing, misplaced or still to come.
 */
export function checkOutcome(
  asked: RecordOutcome,
  occasion: OutcomeOccasion,
  { current, today }: { readonly current: string | undefined; readonly today: string },
): void {
  if (!happened[occasion.subject].includes(occasion.state) || !occasion.isOver) throw new Conflict();
  if (asked.supersedes !== current) throw new Conflict();
  if ((asked.result === 'started') !== (asked.startedOn !== undefined)) throw new Invalid('startedOn');
  if (asked.startedOn !== undefined && asked.startedOn > today) throw new Invalid('startedOn');
  if (asked.result !== 'started' && (asked.partnerId ?? asked.institution) !== undefined)
    throw new Invalid('institution');
  if (asked.partnerId !== undefined && asked.institution !== undefined) throw new Invalid('institution');
}
