import { AppointmentNotices } from './appointment-notices.service.js';
import { ClientAddresses } from './client-addresses.service.js';
import { NoticeClaiming } from './notice-claiming.service.js';
import { NoticeResolving } from './notice-resolving.service.js';
import { NoticeSending } from './notice-sending.service.js';
import { NoticeWriting } from './notice-writing.service.js';
import { Notices } from './notices.service.js';
import { OutcomeQuestions } from './outcome-questions.service.js';

/** The services of notices that others use. */
export const noticeServices = [AppointmentNotices, Notices, NoticeResolving, NoticeSending, OutcomeQuestions];

/** What they are made of. */
export const noticeInternals = [ClientAddresses, NoticeClaiming, NoticeWriting];
