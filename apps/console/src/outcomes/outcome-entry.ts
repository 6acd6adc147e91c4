import type { OutcomeResult, OutcomeSubject, RecordOutcome } from '#contract/referrals';

/** What is filled in of an outcome. */
export interface OutcomeEntry {
  readonly result: OutcomeResult;
  readonly startedOn: string;
  readonly isElsewhere: boolean;
  readonly institution: string;
}

/** What an outcome is of, and the one whose place it takes. */
export interface OutcomeOf {
  readonly subject: OutcomeSubject;
  readonly subjectId: string;
  readonly supersedes: string | undefined;
}

/** What is missing; dates are local ones, so they compare as they are written. */
export function missingOf(
  { result, startedOn, isElsewhere, institution }: OutcomeEntry,
  today: string,
): 'date' | 'name' | undefined {
  if (result !== 'started') return undefined;
  if (startedOn === '' || startedOn > today) return 'date';
  return isElsewhere && institution.trim() === '' ? 'name' : undefined;
}

/** What is sent: a date and a place only where something started. */
export function requestOf(
  { subject, subjectId, supersedes }: OutcomeOf,
  { result, startedOn, isElsewhere, institution }: OutcomeEntry,
): RecordOutcome {
  const isStarted = result === 'started';
  return {
    subject,
    subjectId,
    result,
    ...(isStarted && { startedOn }),
    ...(isStarted && isElsewhere && { institution: institution.trim() }),
    ...(supersedes !== undefined && { supersedes }),
  };
}
