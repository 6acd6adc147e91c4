import type { HolidayHours } from '../hours/schedule.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { crisisLines, exitUrl, onWeekdays, timezone } from './shared-content.js';

const closedHolidays: readonly HolidayHours[] = [
  { holiday: 'new_year', shifts: [] },
  { holiday: 'easter_sunday', shifts: [] },
  { holiday: 'easter_monday', shifts: [] },
  { holiday: 'kings_day', shifts: [] },
  { holiday: 'ascension', shifts: [] },
  { holiday: 'whit_sunday', shifts: [] },
  { holiday: 'whit_monday', shifts: [] },
  { holiday: 'christmas', shifts: [] },
  { holiday: 'boxing_day', shifts: [] },
];

/** Stop it Now!: people who worry about their own feelings or behaviour, and those around them; of any age. */
export const stopItNow: ProgrammeDefinition = {
  code: 'stop_it_now',
  name: 'Stop it Now!',
  audience: {
    nl: 'Voor mensen die zich zorgen maken over hun gevoelens of gedrag, de mensen om hen heen en hulpverleners',
    en: 'For people who worry about their feelings or behaviour, the people around them, and professionals',
  },
  hours: {
    chat: {
      timezone,
      weekly: [...onWeekdays([1, 2, 3, 4], '13:00', '21:00'), ...onWeekdays([5], '13:00', '17:00')],
      holidays: closedHolidays,
      exceptions: [],
    },
    phone: {
      timezone,
      weekly: onWeekdays([1, 2, 3, 4, 5], '09:00', '17:00'),
      holidays: closedHolidays,
      exceptions: [],
    },
  },
  phoneNumber: '088 000 00 01',
  topics: [
    { code: 'feelings', label: { nl: 'Mijn gevoelens', en: 'My feelings' } },
    { code: 'downloading', label: { nl: 'Wat ik bekijk of download', en: 'What I look at or download' } },
    {
      code: 'online_contact',
      label: { nl: 'Mijn contact met minderjarigen online', en: 'My contact with minors online' },
    },
    { code: 'hands_on', label: { nl: 'Iets wat is gebeurd', en: 'Something that happened' } },
    { code: 'relapse_prevention', label: { nl: 'Niet terugvallen', en: 'Not falling back' } },
    { code: 'after_arrest', label: { nl: 'Na een aanhouding', en: 'After an arrest' } },
    { code: 'treatment_question', label: { nl: 'Vraag over behandeling', en: 'Question about treatment' } },
    { code: 'other', label: { nl: 'Iets anders', en: 'Something else' } },
  ],
  ageBands: [
    { code: '0-17', label: { nl: 'Jonger dan 18', en: 'Under 18' } },
    { code: '18-25', label: { nl: '18 – 25', en: '18 – 25' } },
    { code: '26-39', label: { nl: '26 – 39', en: '26 – 39' } },
    { code: '40-59', label: { nl: '40 – 59', en: '40 – 59' } },
    { code: '60+', label: { nl: '60 of ouder', en: '60 or older' } },
  ],
  handovers: [],
  confidentialityVersions: ['2026-11'],
  crisisLines,
  exitUrl,
};
