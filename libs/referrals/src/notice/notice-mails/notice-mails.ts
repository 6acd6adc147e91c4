import type { NoticeKind } from '#contract/referrals';
import { clinicCancel } from './clinic-cancel.js';
import { clinicRequest } from './clinic-request.js';
import type { NoticeMail } from './notice-mail.js';
import { outcomeQuestion } from './outcome-question.js';
import { reminder } from './reminder.js';

/** What each kind of notice says. */
export const noticeMails: Readonly<Record<NoticeKind, NoticeMail>> = {
  clinic_request: clinicRequest,
  clinic_cancel: clinicCancel,
  reminder,
  outcome_question: outcomeQuestion,
};
