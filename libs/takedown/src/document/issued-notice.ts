import type { NoticeContent, NoticeTarget } from '../completeness/notice-content.js';

/** Classes of child abuse material in XARF. They say what a picture shows. */
export const csamClasses = ['baseline', 'A1', 'A2', 'B1', 'B2'] as const;
export type CsamClass = (typeof csamClasses)[number];

/** A target of a notice that goes out. */
export interface IssuedTarget extends NoticeTarget {
  /** UUID of the report on this target within this notice: made again, it is the same report. */
  readonly reportId: string;
  /** Given by the police or a hotline, who may look. Nobody here does, so mostly there is none. */
  readonly csamClass?: CsamClass;
}

/** A notice that goes out: what makes it complete, and by what an answer finds back. */
export interface IssuedNotice extends NoticeContent {
  readonly targets: readonly IssuedTarget[];
  /** Our reference, as `VV-0151`. */
  readonly reference: string;
  readonly issuedAt: Date;
  /** Address of ours, with the token of this notice, to which the provider answers. */
  readonly answerTo: string;
  /** Domain of the organisation, by which hosts check who reports. */
  readonly domain: string;
}
