import { Notices } from './notices.service.js';

/** The services of notices that others use. */
export const noticeServices = [Notices];
