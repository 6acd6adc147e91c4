import type { ProviderExpectation } from '#contract/takedown';
import { dueOf, type TimedNotice } from '../notice/notice-due.js';

/** The step that came up last for what a notice waits for now. */
export interface LastStep {
  readonly step: number;
  readonly due_at: Date;
  readonly done_at: Date | null;
}

/** A step that comes up, and for which expectation. */
export interface DueStep {
  readonly expectation: ProviderExpectation;
  readonly expectedAt: Date;
  readonly step: number;
  readonly dueAt: Date;
}

/** The steps of its profile, and the one that came up last; nothing while none did. */
export interface TimedSteps extends TimedNotice {
  readonly steps: number;
  readonly last: LastStep | null;
}

const hourMs = 3_600_000;

/** What is waited for of a provider that is late with it; nothing else is late in that sense. */
function lateWith(notice: TimedNotice, now: Date): Pick<DueStep, 'expectation' | 'expectedAt'> | undefined {
  const due = dueOf(notice);
  if (due === undefined || due.of === 'review' || due.at >= now.toISOString()) return undefined;
  return { expectation: due.of, expectedAt: new Date(due.at) };
}

/** The reminder, once a provider is late. */
export function reminderDue(notice: TimedSteps, now: Date): DueStep | undefined {
  const late = lateWith(notice, now);
  return late && notice.last === null ? { ...late, step: 0, dueAt: late.expectedAt } : undefined;
}

/**
 * The next step of the profile: once the one before was done, or when as long again passed as the provider was given
 * in the first place. Hours are hours that pass, whatever the clock on the wall does.
 */
export function escalationDue(notice: TimedSteps, now: Date): DueStep | undefined {
  const { last, steps } = notice;
  const late = lateWith(notice, now);
  if (!late || !last || last.step >= steps) return undefined;
  const hours = (late.expectation === 'decision' ? notice.decided_hours : notice.acknowledged_hours) ?? 0;
  const passed = new Date(last.due_at.getTime() + hours * hourMs);
  const dueAt = last.done_at && last.done_at < passed ? last.done_at : passed;
  return dueAt <= now ? { ...late, step: last.step + 1, dueAt } : undefined;
}
