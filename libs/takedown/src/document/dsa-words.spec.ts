import { takedownBases } from '#contract/takedown';
import { dsaWordsOf } from './dsa-words.js';

const minors = 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS';
const violence = 'STATEMENT_CATEGORY_CYBER_VIOLENCE';
const fraud = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD';

describe('the words of the DSA', () => {
  it.each([
    ['sexual_image', 'minor', minors, 'CHILD_SEXUAL_ABUSE_MATERIAL'],
    ['sexual_image', 'adult', violence, 'NON_CONSENSUAL_IMAGE_SHARING'],
    ['sexual_deepfake', 'minor', minors, 'CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE'],
    ['sexual_deepfake', 'adult', violence, 'NON_CONSENSUAL_MATERIAL_DEEPFAKE'],
    ['sextortion', 'minor', minors, 'GROOMING_SEXUAL_ENTICEMENT_MINORS OTHER'],
    ['sextortion', 'adult', violence, 'CYBER_HARASSMENT OTHER'],
    ['grooming', 'minor', minors, 'GROOMING_SEXUAL_ENTICEMENT_MINORS'],
    ['impersonation', 'minor', fraud, 'IMPERSONATION_ACCOUNT_HIJACKING'],
    ['impersonation', 'adult', fraud, 'IMPERSONATION_ACCOUNT_HIJACKING'],
    ['harassment', 'minor', violence, 'CYBER_BULLYING_INTIMIDATION'],
    ['harassment', 'adult', violence, 'CYBER_HARASSMENT'],
  ] as const)('of %s of someone %s are %s %s', (basis, age, category, keywords) => {
    expect(dsaWordsOf(basis, age)).toMatchObject({
      category,
      keywords: keywords.split(' ').map((keyword) => `KEYWORD_${keyword}`),
    });
  });

  it('never call something about a minor by a keyword that leaves minors out', () => {
    for (const basis of takedownBases)
      expect(dsaWordsOf(basis, 'minor')?.keywords.join()).not.toMatch(/NON_CONSENSUAL/);
  });

  it('say what it is wherever the keyword is another one', () => {
    for (const basis of takedownBases)
      for (const age of ['minor', 'adult'] as const) {
        const words = dsaWordsOf(basis, age);
        expect([basis, age, words?.other !== undefined]).toEqual([
          basis,
          age,
          words?.keywords.includes('KEYWORD_OTHER') ?? false,
        ]);
      }
  });

  it('are none before someone has chosen the age, and none for grooming of an adult', () => {
    for (const basis of takedownBases) expect(dsaWordsOf(basis, 'unknown')).toBeUndefined();
    expect(dsaWordsOf('grooming', 'adult')).toBeUndefined();
  });
});
