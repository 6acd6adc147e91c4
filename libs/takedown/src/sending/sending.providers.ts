import { ApiPolling } from '../http/api-polling.service.js';
import { NoticeApis } from '../http/notice-apis.service.js';
import { ApiSender } from './api-sender.service.js';
import { AttemptMarks } from './attempt-marks.service.js';
import { Attempts } from './attempts.service.js';
import { Channels } from './channels.service.js';
import { Enrolling } from './enrolling.service.js';
import { LetterWriting } from './letter-writing.service.js';
import { MailSender } from './mail-sender.service.js';
import { Preparing } from './preparing.service.js';
import { Results } from './results.service.js';
import { SendingAccounts } from './sending-accounts.service.js';
import { SendingSweep } from './sending-sweep.service.js';
import { Starting } from './starting.service.js';
import { TakedownSending } from './takedown-sending.service.js';

/** The services of sending that others use. */
export const sendingServices = [
  ApiPolling,
  AttemptMarks,
  Attempts,
  Enrolling,
  SendingAccounts,
  SendingSweep,
  TakedownSending,
];

/** What they are made of. */
export const sendingInternals = [
  ApiSender,
  Channels,
  LetterWriting,
  MailSender,
  NoticeApis,
  Preparing,
  Results,
  Starting,
];
