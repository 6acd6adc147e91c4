import type { ReportType } from '#contract/takedown';
import { dsaWordsOf } from '../document/dsa-words.js';
import type { ReportRow } from './report-row.js';

/** The types by the keywords a notice was sent with, so that report and notices say the same. */
const byKeywords: Readonly<Record<string, ReportType>> = {
  KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL: 'child_sexual_abuse_material',
  KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE: 'child_sexual_abuse_material_deepfake',
  'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS KEYWORD_OTHER': 'sexual_extortion_of_minors',
  KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS: 'grooming',
  KEYWORD_NON_CONSENSUAL_IMAGE_SHARING: 'image_without_consent',
  KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE: 'deepfake_without_consent',
  'KEYWORD_CYBER_HARASSMENT KEYWORD_OTHER': 'sexual_extortion',
  KEYWORD_IMPERSONATION_ACCOUNT_HIJACKING: 'impersonation',
  KEYWORD_CYBER_BULLYING_INTIMIDATION: 'bullying',
  KEYWORD_CYBER_HARASSMENT: 'harassment',
};

/** The type of allegedly illegal content of a notice. */
export function typeOf({ basis, ageClass }: Pick<ReportRow, 'basis' | 'ageClass'>): ReportType {
  const keywords = dsaWordsOf(basis, ageClass)?.keywords.join(' ') ?? '';
  return byKeywords[keywords] ?? 'unclassified';
}
