import { MailAnswers } from './mail-answers.service.js';
import { Mailboxes } from './mailboxes.service.js';
import { MailHashes } from './mail-hashes.service.js';
import { MailIntake } from './mail-intake.service.js';
import { MailReading } from './mail-reading.service.js';
import { MailSending } from './mail-sending.service.js';
import { MailSummaries } from './mail-summaries.service.js';
import { MailThreads } from './mail-threads.service.js';
import { NotKeptNotice } from './not-kept-notice.service.js';
import { OutgoingMessages } from './outgoing-messages.service.js';
import { ReceivedMessages } from './received-messages.service.js';
import { SealedMail } from './sealed-mail.service.js';
import { ThreadAccess } from './thread-access.service.js';

/** What others may ask of mail. */
export const mailServices = [
  MailAnswers,
  Mailboxes,
  MailIntake,
  MailReading,
  MailSending,
  MailSummaries,
  MailThreads,
] as const;

/** What mail stands on. */
export const mailInternals = [
  MailHashes,
  NotKeptNotice,
  OutgoingMessages,
  ReceivedMessages,
  SealedMail,
  ThreadAccess,
] as const;
