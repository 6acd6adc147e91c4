import { NoticeTransitions } from './notice-transitions.service.js';
import { SealedNotices } from './sealed-notices.service.js';

/** The services of notices that others use. */
export const noticeServices = [NoticeTransitions];

/** What they are made of. */
export const noticeInternals = [SealedNotices];
