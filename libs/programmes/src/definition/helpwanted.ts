import type { ProgrammeDefinition } from './programme-definition.js';
import { crisisLines, exitUrl, onWeekdays, timezone } from './shared-content.js';

const workdays = [1, 2, 3, 4, 5];

/** Helpwanted: young people who face pressure or unwanted sharing online, and the adults around them. */
export const helpwanted: ProgrammeDefinition = {
  code: 'helpwanted',
  name: 'Helpwanted',
  audience: {
    nl: 'Voor kinderen en jongeren tot en met 25 jaar, en de volwassenen om hen heen',
    en: 'For children and young people up to and including 25, and the adults around them',
  },
  hours: {
    chat: {
      timezone,
      weekly: onWeekdays(workdays, '09:00', '21:00'),
      holidays: [
        { holiday: 'new_year', shifts: [] },
        { holiday: 'easter_monday', shifts: [] },
        { holiday: 'christmas', shifts: [] },
        { holiday: 'boxing_day', shifts: [] },
      ],
      exceptions: [{ date: '2026-12-24', shifts: [{ opens: '09:00', closes: '18:00' }] }],
    },
    phone: {
      timezone,
      weekly: onWeekdays(workdays, '09:00', '17:00'),
      holidays: [
        { holiday: 'new_year', shifts: [] },
        { holiday: 'easter_monday', shifts: [] },
        { holiday: 'kings_day', shifts: [] },
        { holiday: 'ascension', shifts: [] },
        { holiday: 'whit_monday', shifts: [] },
        { holiday: 'christmas', shifts: [] },
        { holiday: 'boxing_day', shifts: [] },
      ],
      exceptions: [],
    },
  },
  phoneNumber: '088 000 00 00',
  topics: [
    {
      code: 'threat_blackmail',
      label: { nl: 'Iemand dreigt of wil geld', en: 'Someone threatens me or wants money' },
    },
    { code: 'ncii', label: { nl: 'Mijn foto of video is gedeeld', en: 'My photo or video was shared' } },
    { code: 'grooming', label: { nl: 'Iemand online dringt aan', en: 'Someone online keeps pushing me' } },
    {
      code: 'unwanted_sexual_contact',
      label: { nl: 'Contact online dat ik niet wil', en: 'Contact online I do not want' },
    },
    { code: 'csam_seen', label: { nl: 'Ik zag beelden van misbruik', en: 'I saw images of abuse' } },
    { code: 'cyberbullying', label: { nl: 'Ik word online gepest', en: 'I am being bullied online' } },
    {
      code: 'fake_profile_hacking',
      label: {
        nl: 'Iemand doet zich voor als mij of heeft mijn account',
        en: 'Someone pretends to be me or has my account',
      },
    },
    {
      code: 'question',
      label: { nl: 'Ik heb een vraag of zorg om een ander', en: 'I have a question or worry about someone' },
    },
    { code: 'other', label: { nl: 'Iets anders', en: 'Something else' } },
  ],
  ageBands: [
    { code: '0-11', label: { nl: 'Jonger dan 12', en: 'Under 12' } },
    { code: '12-14', label: { nl: '12 – 14', en: '12 – 14' } },
    { code: '15-17', label: { nl: '15 – 17', en: '15 – 17' } },
    { code: '18-25', label: { nl: '18 – 25', en: '18 – 25' } },
    { code: '26+', label: { nl: '26 of ouder', en: '26 or older' } },
  ],
  // From 2022 to 2025 everyone was welcome; what was reported then is counted by the rule of its own date.
  handovers: [
    { from: '2015-01-01', to: '2021-12-31', ageBands: ['26+'], handTo: 'slachtofferhulp' },
    { from: '2026-01-01', ageBands: ['26+'], handTo: 'slachtofferhulp' },
  ],
  confidentialityVersions: ['2026-11'],
  crisisLines,
  exitUrl,
};
