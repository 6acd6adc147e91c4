import type {
  AppointmentState,
  OutcomeResult,
  OutcomeView,
  PartnerReport,
  PartnerStage,
  RecordedForPartner,
} from '#contract/referrals';
import type { PartnerRow } from './partner-row.js';

/** Milliseconds after the end for which a clinic can say what came of it: waiting for treatment takes months. */
export const linkLastsMs = 180 * 86_400_000;

type Timed = Pick<PartnerRow, 'state' | 'starts_at' | 'ends_at' | 'partner_answer'>;

/** Where an appointment stands for its clinic at an instant; nothing for what a clinic was never asked, or is long ago. */
export function stageOf(row: Timed, now: Date): PartnerStage | undefined {
  const { state, starts_at: begins, ends_at: ends, partner_answer: answer } = row;
  if (state === 'held' || state === 'expired' || now.getTime() > ends.getTime() + linkLastsMs)
    return undefined;
  if (state === 'cancelled') return 'cancelled';
  if (now >= ends) return 'over';
  if (now >= begins || state !== 'booked') return 'under_way';
  return answer === 'confirmed' ? 'confirmed' : 'asked';
}

/** Whether the clinic calls at this time and said that it will: only then it needs the number. */
export const maySeeNumber = (row: Pick<PartnerRow, 'direction' | 'state' | 'partner_answer'>): boolean =>
  row.direction === 'partner_calls' && row.state !== 'cancelled' && row.partner_answer === 'confirmed';

/** How a report is stored: that nobody came is known of the appointment, and that nothing started is the outcome. */
export const resultOf = (report: PartnerReport): OutcomeResult =>
  report === 'no_show' ? 'not_started' : report;

/** What is said of the appointment together with a report: it took place, unless nobody came. */
export const endingOf = (report: PartnerReport): 'fulfilled' | 'no_show' =>
  report === 'no_show' ? 'no_show' : 'fulfilled';

/** What was recorded, as a clinic may see it: what staff know of another institution is none of its business. */
export function recordedFor(
  outcome: OutcomeView | undefined,
  state: AppointmentState,
): RecordedForPartner | undefined {
  if (!outcome) return undefined;
  const { id, result, startedOn, institution, recordedAt, recordedByPartner } = outcome;
  const byPartner = recordedByPartner !== undefined;
  return {
    id,
    report: result === 'not_started' && state === 'no_show' ? 'no_show' : result,
    ...(startedOn !== undefined && { startedOn }),
    ...(byPartner && institution !== undefined && { institution }),
    recordedAt,
    byPartner,
  };
}
