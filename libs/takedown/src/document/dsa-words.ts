import type { AgeClass, TakedownBasis } from '#contract/takedown';

/** Categories of the DSA's transparency database that are used here, without their prefix. */
type DsaCategory = 'PROTECTION_OF_MINORS' | 'CYBER_VIOLENCE' | 'SCAMS_AND_FRAUD';

/** Keywords of it, without their prefix. Those against women are left out: nobody here records a gender. */
type DsaKeyword =
  | 'CHILD_SEXUAL_ABUSE_MATERIAL'
  | 'CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE'
  | 'GROOMING_SEXUAL_ENTICEMENT_MINORS'
  | 'NON_CONSENSUAL_IMAGE_SHARING'
  | 'NON_CONSENSUAL_MATERIAL_DEEPFAKE'
  | 'CYBER_HARASSMENT'
  | 'CYBER_BULLYING_INTIMIDATION'
  | 'IMPERSONATION_ACCOUNT_HIJACKING'
  | 'OTHER';

/** What something is called under the Digital Services Act. */
export interface DsaWords {
  readonly category: `STATEMENT_CATEGORY_${DsaCategory}`;
  readonly keywords: readonly `KEYWORD_${DsaKeyword}`[];
  /** What `KEYWORD_OTHER` stands for. */
  readonly other?: string;
}

type Words = readonly [DsaCategory, readonly DsaKeyword[], other?: string];

/**
 * The DSA's words of each basis and age. Keywords for images without consent leave minors out, so the age decides.
 * There is none for sextortion: the nearest is given, and it is said with `OTHER` what it is.
 */
const table: Readonly<Record<TakedownBasis, { readonly minor: Words; readonly adult: Words | undefined }>> = {
  sexual_image: {
    minor: ['PROTECTION_OF_MINORS', ['CHILD_SEXUAL_ABUSE_MATERIAL']],
    adult: ['CYBER_VIOLENCE', ['NON_CONSENSUAL_IMAGE_SHARING']],
  },
  sexual_deepfake: {
    minor: ['PROTECTION_OF_MINORS', ['CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE']],
    adult: ['CYBER_VIOLENCE', ['NON_CONSENSUAL_MATERIAL_DEEPFAKE']],
  },
  sextortion: {
    minor: [
      'PROTECTION_OF_MINORS',
      ['GROOMING_SEXUAL_ENTICEMENT_MINORS', 'OTHER'],
      'sexual extortion of a minor',
    ],
    adult: ['CYBER_VIOLENCE', ['CYBER_HARASSMENT', 'OTHER'], 'sexual extortion'],
  },
  // Grooming is of minors; a notice about an adult is not complete.
  grooming: { minor: ['PROTECTION_OF_MINORS', ['GROOMING_SEXUAL_ENTICEMENT_MINORS']], adult: undefined },
  impersonation: {
    minor: ['SCAMS_AND_FRAUD', ['IMPERSONATION_ACCOUNT_HIJACKING']],
    adult: ['SCAMS_AND_FRAUD', ['IMPERSONATION_ACCOUNT_HIJACKING']],
  },
  harassment: {
    minor: ['CYBER_VIOLENCE', ['CYBER_BULLYING_INTIMIDATION']],
    adult: ['CYBER_VIOLENCE', ['CYBER_HARASSMENT']],
  },
};

/** What a notice is called under the Digital Services Act; nothing while its age is not chosen or cannot be. */
export function dsaWordsOf(basis: TakedownBasis, ageClass: AgeClass): DsaWords | undefined {
  const words = ageClass === 'unknown' ? undefined : table[basis][ageClass];
  if (words === undefined) return undefined;
  const [category, keywords, other] = words;
  return {
    category: `STATEMENT_CATEGORY_${category}`,
    keywords: keywords.map((keyword) => `KEYWORD_${keyword}` as const),
    ...(other === undefined ? {} : { other }),
  };
}
