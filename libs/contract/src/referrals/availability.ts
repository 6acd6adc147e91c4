import type { Label } from '../programme.js';

/** When a host can be called, on the wall's clock. Body of saving a rule. */
export interface AvailabilityRuleFields {
  /** Dates in the words of RFC 5545, without times and end, as in `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO`. */
  readonly rrule: string;
  /** As in `19:30`. */
  readonly startAt: string;
  readonly minutes: number;
  /** Local dates, both included. */
  readonly validFrom: string;
  readonly validTo?: string;
}

/** A rule that was saved. */
export interface AvailabilityRuleView extends AvailabilityRuleFields {
  readonly id: string;
  readonly hostId: string;
  readonly zone: string;
}

/** How many booked appointments stand in times that a change took away; they stay where they are. */
export interface Standing {
  readonly standing: number;
}

/** A rule of a host, and how many booked appointments that have not begun stand in its times. */
export type AvailabilityRuleInUse = AvailabilityRuleView & Standing;

/** Answer to saving a rule: what is stored, and the dates within the coming 26 weeks that give no time. */
export interface SavedRule extends AvailabilityRuleView, Standing {
  readonly skipped: readonly PreviewSkipped[];
}

/** Days on which a host is not there, or nobody where none is named. Body of `POST /api/directory/closures`. */
export interface ClosureFields {
  readonly hostId?: string;
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  /** For staff. */
  readonly reason: string;
}

/** Such days, saved. */
export interface ClosureView extends ClosureFields {
  readonly id: string;
}

/** Answer to closing days. */
export type SavedClosure = ClosureView & Standing;

/** A day on which nobody is called because the country is closed. */
export interface HolidayView {
  /** Local date. */
  readonly date: string;
  readonly name: Label;
}

/** Answer to `GET /api/directory/holidays`: those of the coming year, earliest first. */
export interface HolidaysView {
  readonly holidays: readonly HolidayView[];
}

/** Answer to `GET /api/directory/hosts/:id/availability`. */
export interface HostAvailability {
  readonly rules: readonly AvailabilityRuleInUse[];
  /** Theirs and everyone's that are not over. */
  readonly closures: readonly ClosureView[];
}

/** Query of `GET /api/directory/hosts/:id/preview`: what a rule that may not be saved yet would come to. */
export interface PreviewAvailability extends AvailabilityRuleFields {
  /** Local date of the first day; today when none is named. */
  readonly from?: string;
  /** At most 26, which is what it is without. */
  readonly weeks?: number;
}

/** A time that a rule gives. */
export interface PreviewSlot {
  /** Instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** What the wall shows, as in `2026-10-26T19:30`. */
  readonly wallTime: string;
}

/** Why a date of a rule gives no time: the last two where clocks skip the time, or show it twice. */
export const skippedReasons = ['holiday', 'closed', 'skipped', 'twice'] as const;
export type SkippedReason = (typeof skippedReasons)[number];

/** A date of a rule without a time. */
export interface PreviewSkipped {
  readonly date: string;
  readonly why: SkippedReason;
  /** Name of a holiday. */
  readonly holiday?: Label;
  /** What was said of a closure. */
  readonly reason?: string;
}

/** A change to or from summer time. */
export interface ClockChange {
  /** Local date. */
  readonly date: string;
  readonly direction: 'forward' | 'back';
}

/** What a rule comes to, in order of time. */
export interface AvailabilityPreview {
  readonly from: string;
  readonly to: string;
  readonly slots: readonly PreviewSlot[];
  readonly skipped: readonly PreviewSkipped[];
  readonly clockChanges: readonly ClockChange[];
  /** The first from the first day on, also when it comes after the last. */
  readonly nextClockChange?: ClockChange;
}
