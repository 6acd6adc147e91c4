import type { NoticeView, SaveNotice } from '#contract/takedown';

/** What of a notice is filled in by hand. */
export type NoticeFields = Omit<SaveNotice, 'revision'>;

/** The part of a notice that a draft's form changes. */
export const fieldsOf = ({
  basis,
  ageClass,
  capacity,
  languages,
  explanation,
  goodFaith,
  authorisation,
}: NoticeView): NoticeFields => ({
  basis,
  ageClass,
  capacity,
  languages,
  explanation,
  goodFaith,
  ...(authorisation && { authorisation }),
});
