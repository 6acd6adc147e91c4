import type { NoticeMailWords } from './notice-mail-nl.js';

const count = (one: string, many: string) => (number: number) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

/** English words of what providers answer by mail. */
export const noticeMailEn: NoticeMailWords = {
  card: 'Mail from the provider',
  none: 'No mail has come about this notice yet.',
  again: 'The mail was not loaded. Try again.',
  link: 'Answers',
  waiting: (number) => `${number} to read`,
  title: 'Answers from providers',
  intro:
    'Mail about takedown notices. An answer never makes a decision by itself: you read it and choose at the notice what it means.',
  unassigned: 'Without a notice',
  unassignedHint: 'We found no notice for this mail. Choose one, or set the mail aside.',
  unread: 'Waiting to be read at a notice',
  aside: 'Set aside in the last 30 days',
  empty: 'No mail is waiting. New answers appear here by themselves.',
  from: 'From',
  noFrom: 'Sender unknown',
  subject: 'Subject',
  noSubject: 'No subject',
  gone: 'The text was erased.',
  sure: (domain) => `Sender checked: ${domain}`,
  unsure: 'Sender not certain',
  unsureHint:
    'We could not tell whether this is from the provider. Do not rely on it. Check with the provider in a way you know.',
  meanings: {
    bounce_failed: 'Did not arrive',
    delayed: 'Will arrive later',
    delivered: 'Delivered to the mail server',
    received_by_machine: 'Automatic answer',
    from_provider: 'From the provider',
    unauthenticated: 'Sender not certain',
    unknown: 'Message of a mail server',
  },
  matched: {
    token: 'Found by our reply address',
    references: 'Found by our message that this answers',
    reference: 'Found by the reference of the provider',
    person: 'Assigned by a member of staff',
    nothing: 'No notice found',
  },
  cut: 'The text was longer than what we keep. This is the beginning.',
  dropped: (number) =>
    `${count('attachment or image', 'attachments or images')(number)} not kept. We never keep them.`,
  defanged: 'Addresses were made harmless. You cannot open them.',
  read: 'Read',
  readBy: (name, when) => `Read by ${name}, ${when}`,
  chooseAbove: 'What does this answer mean? Choose it at the top of the notice.',
  notice: 'Number of the notice',
  noticeHint: 'Type the number, such as VV-0151, or choose from the list.',
  needNotice: 'Type the number of a notice, such as VV-0151.',
  noSuchNotice: 'There is no notice with this number. Check the number.',
  assign: 'Assign to notice',
  notOurs: 'Not ours',
  bringBack: 'Put back',
  undo: 'Undo',
  saidAssigned: (reference) => `The mail now belongs to ${reference}.`,
  saidAside: 'The mail was set aside.',
  saidBack: 'The mail is in the list again.',
  overtaken: 'Somebody else was first. You now see how it stands.',
  open: (reference) => `Open ${reference}`,
};
