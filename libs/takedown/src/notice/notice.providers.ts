import { NoticeActs } from './notice-acts.service.js';
import { NoticeBoards } from './notice-board.service.js';
import { NoticeDrafts } from './notice-drafts.service.js';
import { NoticeExports } from './notice-exports.service.js';
import { NoticeLookup } from './notice-lookup.service.js';
import { NoticeReading } from './notice-reading.service.js';
import { NoticeReopening } from './notice-reopening.service.js';
import { NoticeSenders } from './notice-senders.service.js';
import { NoticeStore } from './notice-store.service.js';
import { NoticeTargets } from './notice-targets.service.js';
import { NoticeTransitions } from './notice-transitions.service.js';
import { NoticeViews } from './notice-views.service.js';
import { NoticeWriting } from './notice-writing.service.js';
import { SealedNotices } from './sealed-notices.service.js';

/** The services of notices that others use. */
export const noticeServices = [
  NoticeActs,
  NoticeBoards,
  NoticeExports,
  NoticeLookup,
  NoticeReopening,
  NoticeTransitions,
  NoticeWriting,
];

/** What they are made of. */
export const noticeInternals = [
  NoticeDrafts,
  NoticeReading,
  NoticeSenders,
  NoticeStore,
  NoticeTargets,
  NoticeViews,
  SealedNotices,
];
