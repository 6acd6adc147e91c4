/** What a person fills into the form of a provider, in the order of article 16(2). */
export const noticeFieldLabels = [
  'reference',
  'category',
  'explanation',
  'address',
  'name',
  'email',
  'answer_to',
  'capacity',
  'good_faith',
  'request',
] as const;
export type NoticeFieldLabel = (typeof noticeFieldLabels)[number];

/** One field of an assisted form, to be copied as it is. */
export interface NoticeField {
  readonly label: NoticeFieldLabel;
  readonly value: string;
  /** Which of the addresses this is, from 1. */
  readonly number?: number;
}
