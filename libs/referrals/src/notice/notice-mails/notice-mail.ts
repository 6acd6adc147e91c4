import type { CalendarLanguage } from '../../calendar-file/calendar-appointment.js';

/** All that a mail may say. There is no name in it, and nothing of whom it is about. */
export interface NoticeWords {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: string;
  /** As it is shown; a reminder has none. */
  readonly code: string;
  /** Address of the page on which whoever reads it can answer. */
  readonly page: string;
}

/** What one kind of notice says, as data. */
export interface NoticeMail {
  /** Whether a calendar file goes along, and what it asks of the calendar. */
  readonly calendar?: 'REQUEST' | 'CANCEL';
  readonly text: Readonly<Record<CalendarLanguage, (words: NoticeWords) => string>>;
}
