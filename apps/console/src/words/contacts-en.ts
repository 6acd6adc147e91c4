import type { ContactsWords } from './contacts-nl.js';

/** English words of the contact log. */
export const contactsEn: ContactsWords = {
  title: 'Contacts',
  place: 'Contacts',
  one: 'Contact',
  newCall: 'Log a call',
  viewsTitle: 'View',
  views: { all: 'All', mine: 'My drafts', calls: 'Phone' },
  empty: {
    all: 'There is no contact yet.',
    mine: 'You have no drafts. Everything is logged.',
    calls: 'No call was logged yet.',
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
  wrapUp: 'Log',
  showWrapUp: 'Log',
  coming: 'The contact of this conversation is on its way…',
};
