import type { JobCatalogue } from '#platform/queue';

/** Every job of the product; a job without a handler, or with two, stops the boot. */
export const jobs: JobCatalogue = {
  every: {
    'outbox-dispatch': 2_000,
    'mail-sweep': 60_000,
    'orphan-sweep': 5_000,
    'programme-hours': 60_000,
    'return-codes': 3_600_000,
    'caller-links': 3_600_000,
    'referral-slots': 86_400_000,
    'seat-offers': 60_000,
    'contact-channels': 3_600_000,
    'notice-sweep': 60_000,
    'outcome-questions': 86_400_000,
    'takedown-sweep': 10_000,
    'takedown-deadline': 60_000,
    'takedown-escalate': 60_000,
    'takedown-digest': 60_000,
    'takedown-verify': 60_000,
    'takedown-reappearance': 60_000,
    'takedown-poll': 60_000,
  },
  events: [
    'ConversationStarted',
    'ConversationTaken',
    'ConversationReturned',
    'ConversationClosed',
    'MailQueued',
    'NoticeQueued',
    'TakedownApproved',
  ],
  together: ['TakedownApproved'],
};
