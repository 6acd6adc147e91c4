import type { reportWordsNl } from './report-words-nl.js';

/** The report form in English. */
export const reportWordsEn: typeof reportWordsNl = {
  title: (step, count) => `Form, question ${step} of ${count}`,
  plainTitle: 'Form',
  problemTitle: (title) => `Please note: ${title}`,
  back: 'Previous question',
  step: (step, count) => `Question ${step} of ${count}`,
  looking: 'Look it over',
  next: 'Next',
  unknown: 'I do not know',
  optional: 'You may leave this empty.',
  check: {
    title: 'Is this right?',
    lead: 'We keep your answers only when you press “Send”.',
    nothing: 'Not filled in',
    change: 'Change',
    send: 'Send',
  },
  problem: 'Please look at this once more',
  problems: {
    email: 'This is no e-mail address. Look at it again, or choose a code.',
    busy: 'It is very busy now. Your answers are still here. Wait a minute and press “Send” again.',
    empty: 'Tell us something at least, however short. Then we know what we can help with.',
    other: 'This answer is too long or does not fit. Change it and go on.',
  },
  notes: {
    noPhotos: [
      'Never send us the photo or video.',
      'That is not allowed, and not needed. A link or an account name is enough.',
    ],
    stored: 'We keep your answers only when you press “Send” at the end. No name or e-mail is needed.',
    time: 'Take your time. If you close the page or press “Quick exit”, your answers are gone.',
    history: 'Your browser history is not erased. Use a private window if someone else looks at your phone.',
  },
  secret: 'What stays secret?',
  unless: 'When do we say something?',
  sent: {
    pill: 'Sent',
    title: 'We have your report.',
    email: 'We answer by e-mail, mostly within two working days.',
    none: 'Thank you. There is nothing more you have to do.',
    home: 'To the beginning',
  },
  found: {
    title: 'Your report is still here.',
    received: (day) => `We received it ${day}.`,
    steps: {
      sent: 'You reported it',
      answered: 'A counsellor has answered',
      read: 'A counsellor has read it',
      waiting: 'A counsellor is reading it',
    },
    waitingText: 'Mostly that takes no longer than two working days.',
    messages: 'Messages',
    none: 'There is no answer yet. Look again in a day.',
    you: 'You',
    label: 'Your message',
    send: 'Send',
    empty: 'Write something first.',
    too_long: 'This is too long. Make it shorter, or send it in two messages.',
  },
};
