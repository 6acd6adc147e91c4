/** What is told of an appointment: the first two and the last to the clinic, the reminder to the client. */
export const noticeKinds = ['clinic_request', 'clinic_cancel', 'reminder', 'outcome_question'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Where a notice stands. What is `unsure` was given to the mail server, and no answer came: only a person sends it again. */
export type NoticeState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unsure' | 'dropped';
