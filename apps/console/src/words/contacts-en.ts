import type { ContactSide } from '#contract';
import type { ContactsWords } from './contacts-nl.js';

const said = ({ words, messages }: ContactSide): string =>
  `${words} ${words === 1 ? 'word' : 'words'} in ${messages} ${messages === 1 ? 'message' : 'messages'}`;

/** English words of the contact log. */
export const contactsEn: ContactsWords = {
  title: 'Contacts',
  place: 'Contacts',
  one: 'Contact',
  newCall: 'Log a call',
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
    closed: 'This contact has been logged already. Open it again to correct it.',
  },
  kind: 'Kind',
  noHelp: 'No request for help, log at once as:',
  needed: 'still needed',
  stillNeeded: (label) => `Still needed: ${label.en}.`,
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
