import type { CalendarLanguage } from '../../calendar-file/calendar-appointment.js';

/** Stands in lists and notifications on any screen: says neither who writes nor about what. */
export const senderNames: Readonly<Record<CalendarLanguage, string>> = {
  nl: 'Afspraken',
  en: 'Appointments',
};
