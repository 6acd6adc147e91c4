import type { ContactSide } from '#contract';
import type { ContactsWords } from './contacts-nl.js';

const said = ({ words, messages }: ContactSide): string =>
  `${words} ${words === 1 ? 'word' : 'words'} in ${messages} ${messages === 1 ? 'message' : 'messages'}`;

/** English words of the contact log. */
export const contactsEn: ContactsWords = {
  title: 'Contacts',
  place: 'Contacts',
  one: 'Contact',
  notYours: 'This contact is not there, or it is a colleague’s.',
  newCall: 'Log a call',
  later: {
    button: 'Enter later',
    title: 'Enter later',
    labels: { date: 'Date', time: 'Time', minutes: 'Duration in minutes, if you know it' },
    date: { missing: 'Say on which day it was.' },
    time: {
      missing: 'Say at what time it began.',
      skipped: 'There was no such time: the clock went from 2:00 to 3:00. Choose another time.',
      future: 'This is still to come. Choose a time that has passed.',
    },
    twice: 'The clock went back, so this time was there twice. Which one do you mean?',
    turns: { first: 'The first, summer time', second: 'The second, winter time' },
    turnMissing: 'Choose the first or the second.',
    minutes: { number: 'Give whole minutes, at most 1440 (a day), or leave it empty.' },
    noColleague: 'This colleague no longer works in this programme. Choose somebody else.',
    go: 'Go on to the form',
  },
  enteredBy: (name) => `entered by ${name}`,
  ofCaller: 'All contacts of this caller',
  viewsTitle: 'View',
  empty: {
    all: 'There is no contact yet.',
    mine: 'You have no drafts. Everything is logged.',
  },
  columns: ['When', 'Channel', 'Topic', 'Who', 'Status', 'Counsellor'],
  channels: { chat: 'Chat', phone: 'Phone', email: 'E-mail', form: 'Report form' },
  draft: (missing: number) =>
    missing === 0 ? 'Draft' : missing === 1 ? 'Draft, 1 field left' : `Draft, ${missing} fields left`,
  closed: 'Logged',
  older: 'Show older',
  saving: {
    saved: 'Saved',
    waiting: 'Saving…',
    failed: 'Not saved. What you wrote stays; we are trying again.',
    refused: 'Not saved: an answer does not fit this contact.',
    closed: 'This contact has been logged already. Open it again to correct it.',
  },
  kind: 'Kind',
  noHelp: 'No request for help, log at once as:',
  marks: { needed: 'still needed', unfit: 'does not fit' },
  stillNeeded: (label) => `Still needed: ${label.en}.`,
  unfit: (label) => `${label.en}: this answer does not fit this contact. Choose another answer.`,
  close: 'Log',
  correct: 'Correct',
  reason: 'Why do you correct this?',
  reasonNeeded: 'Write briefly why you correct this.',
  saveCorrection: 'Save the new version',
  versions: 'Versions',
  version: (number: number) => `Version ${number}`,
  nothing: 'nothing',
  free: 'nobody’s yet',
  report: {
    title: 'What was reported',
    answerBy: { code: 'Answer with a code', email: 'Answer by e-mail', none: 'Needs no answer' },
    reporter: 'Reporter',
    answer: 'Answer to the reporter',
    codeHint: 'The reporter reads this on the site, with the five words. Leave out names.',
    mailHint: 'The reporter asked for an answer by e-mail. The thread is ready under E-mail.',
    send: 'Send answer',
  },
  duration: (time) => `Duration ${time}`,
  wrote: {
    visitor: (side) => `Visitor: ${said(side)}`,
    counsellor: (side) => `Counsellor: ${said(side)}`,
  },
  wrapUp: 'Log',
  showWrapUp: 'Log',
  coming: 'The contact of this conversation is on its way…',
};
