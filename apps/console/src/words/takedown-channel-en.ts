import type { TakedownChannelWords } from './takedown-channel-nl.js';

/** English words of how a request went to its provider, and of its files. */
export const takedownChannelEn: TakedownChannelWords = {
  title: 'Sending and files',
  attempt: (number) => `Attempt ${number}`,
  states: {
    waiting: 'waiting for another attempt',
    sending: 'is being sent',
    sent: 'sent',
    failed: 'failed',
    unknown: 'unclear whether it arrived',
  },
  faults: {
    not_configured:
      'No key is set up for this provider. Ask your administrator, or choose another channel in its profile.',
    not_allowed:
      'The provider does not take our key. Ask your administrator to check the key and its rights.',
    no_category: 'This provider has no type for this. Report it there yourself, by its form or by e-mail.',
    too_much:
      'This does not fit into one report to this provider: too many addresses or sites, or too long an explanation.',
    unwritable: 'No valid report could be made of this. Start again with a new notice.',
    refused: 'The provider refused the report. Check with the provider what was wrong.',
  },
  noFault: 'Check the channel profile, and whether mail came that says why. Then send again, or withdraw.',
  told: 'What the provider says itself',
  toldHint: 'This is not a decision. Record a decision yourself.',
  reportStates: { in_review: 'in review', accepted: 'accepted' },
  counts: {
    confirmed: 'Confirmed addresses',
    active: 'Measures in force',
    pending: 'Measures to come',
    inReview: 'Measures in review',
  },
  files: 'Download',
  document: 'Notice as JSON',
  xarf: 'XARF for hosts',
  filesHint: 'With full addresses. It is recorded that you download them.',
  done: (name) => `${name} was downloaded.`,
};
