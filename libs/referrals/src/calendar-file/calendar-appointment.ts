/** What a calendar file tells of an appointment; nothing of whom it is with, or about what. */
export interface CalendarAppointment {
  /** Id of the appointment. */
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Goes up with every move and with cancelling, so that a calendar knows the latest. */
  readonly revision: number;
  readonly isCancelled: boolean;
}

/** Languages of calendar files. */
export type CalendarLanguage = 'nl' | 'en';

/** All that a calendar shows: a word that anyone may read over a shoulder. */
export const summaries: Readonly<Record<CalendarLanguage, string>> = { nl: 'Afspraak', en: 'Appointment' };
