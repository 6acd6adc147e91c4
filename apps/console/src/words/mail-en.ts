import type { MailWords } from './mail-nl.js';

/** English words of e-mail. */
export const mailEn: MailWords = {
  title: 'E-mail',
  place: 'E-mail',
  list: 'List of e-mails',
  viewsTitle: 'View',
  views: { due: 'To do', waiting: 'Waiting', done: 'Done' },
  empty: {
    due: 'Everything is answered.',
    waiting: 'We are waiting for nobody.',
    done: 'Nothing is finished yet.',
  },
  groups: {
    attention: 'Please look at these',
    late: 'Overdue',
    today: 'Answer today',
    soon: 'Later',
    rest: 'No answer needed',
  },
  noSubject: 'No subject',
  mine: 'yours',
  free: 'nobody’s yet',
  messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
  daysOpen: (days) => (days === 0 ? 'came today' : days === 1 ? 'since yesterday' : `open for ${days} days`),
  before: (when) => `before ${when}`,
  answerBefore: (when) => `Answer before ${when}`,
  lateSince: (when) => `An answer was promised before ${when}`,
  dueCount: (count) => `${count} to answer`,
  older: 'Show more',
  pickOne: 'Choose an e-mail from the list.',
  backToList: 'Back to the list',
  clockNote: 'The clock counts working days only.',
  mailbox: {
    none: 'This programme has no mailbox yet. As soon as the administrator sets one up, e-mails come in here by themselves. Everything else simply works.',
    silent: (when) =>
      `The mailbox has not been read since ${when}. New e-mails come in as soon as that works again; nothing is lost.`,
    quarantined: (count) =>
      count === 1
        ? '1 message could not be read. It is in the mailbox, in the folder Quarantine.'
        : `${count} messages could not be read. They are in the mailbox, in the folder Quarantine.`,
    passedOver: (count) =>
      count === 1
        ? '1 automatic message passed over (30 days).'
        : `${count} automatic messages passed over (30 days).`,
  },
  hidden: 'address shielded, your answer goes through the line',
  take: 'Take',
  giveBack: 'Give back',
  log: 'Log',
  items: 'Messages',
  them: 'Writer',
  us: 'Helpline',
  otherSender: 'From another address. Your answer goes to the first address.',
  dropped: (count) =>
    count === 1
      ? '1 attachment or image was not kept. Only text comes in.'
      : `${count} attachments or images were not kept. Only text comes in.`,
  cut: 'The rest of this message was too long and was not kept.',
  erased: 'This message was erased.',
  noText: 'There was no text in this message.',
  notice: 'Automatic message: attachments are not kept',
  showQuoted: 'Show what is repeated here',
  hideQuoted: 'Hide what is repeated here',
  states: {
    queued: 'being sent',
    sending: 'being sent',
    sent: 'sent',
    unsure: 'Not certain whether this was sent',
    failed: 'Not sent',
    returned: 'Came back',
  },
  problems: {
    unsure:
      'The connection broke at the very moment of sending. Look at the mail server whether this message has left. We do not send it again by ourselves.',
    failed: 'The mail server did not take this message. Often the address does not exist (any more).',
    returned: 'This message could not be delivered and came back.',
  },
  markSent: 'Tick off',
  sendAgain: 'Send once more',
  againTitle: 'Send once more?',
  againText: 'If the message did arrive after all, the writer gets it twice.',
  answer: 'Your answer',
  noAddress: 'This message had no address to which we can answer.',
  closedNote: 'This contact has been logged. If someone writes back, a new contact begins here.',
  othersNote: (name) => `${name} answers this message.`,
  template: 'Standard answer',
  chooseTemplate: 'Choose a text…',
  language: 'Language of the answer',
  languages: { nl: 'Dutch', en: 'English' },
  send: 'Send',
  saving: { saved: 'Saved', waiting: 'Saving…', failed: 'Not saved. What you wrote stays.' },
  earlier: 'Earlier from the same address',
};
