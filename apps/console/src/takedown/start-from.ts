import type { Answers } from '#contract';
import type { TakedownBasis } from '#contract/takedown';

/** Topics that name one basis and no other; of the rest a person says what it is. */
const bases: Readonly<Record<string, TakedownBasis>> = {
  threat_blackmail: 'sextortion',
  financial_sextortion: 'sextortion',
  deepfake: 'sexual_deepfake',
  grooming: 'grooming',
};

/** What a contact's answers say of a notice without a doubt. The age now is not the age on the picture: that is asked. */
export function basisFrom({ primary_topic: topic }: Answers): TakedownBasis | undefined {
  return typeof topic === 'string' ? bases[topic] : undefined;
}
