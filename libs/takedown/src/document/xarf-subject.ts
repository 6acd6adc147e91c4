import type { AgeClass, TakedownBasis } from '#contract/takedown';
import type { CsamClass } from './issued-notice.js';

/** Which of the two types a report is of, with the fields that this type asks for. */
export type XarfSubject =
  | { readonly type: 'csam'; readonly classification: CsamClass }
  | { readonly type: 'csem'; readonly exploitation_type: 'grooming' | 'sextortion' | 'distribution' };

/** How each basis is told where a minor is concerned. Whoever poses as someone or harasses them has no type. */
const told: Readonly<Record<TakedownBasis, 'image' | 'grooming' | 'sextortion' | undefined>> = {
  sexual_image: 'image',
  sexual_deepfake: 'image',
  sextortion: 'sextortion',
  grooming: 'grooming',
  impersonation: undefined,
  harassment: undefined,
};

/**
 * The type of a report; nothing where XARF has none. It has no type for images of adults without their consent, nor
 * for extortion with them: calling that child abuse, leaked data or fraud would be a false report. A type `csam` must
 * tell a class of what the picture shows; without one from somebody who may look, spreading is reported, as `csem`.
 */
export function xarfSubjectOf(
  basis: TakedownBasis,
  ageClass: AgeClass,
  csamClass?: CsamClass,
): XarfSubject | undefined {
  const kind = ageClass === 'minor' ? told[basis] : undefined;
  if (kind === undefined) return undefined;
  if (kind !== 'image') return { type: 'csem', exploitation_type: kind };
  return csamClass === undefined
    ? { type: 'csem', exploitation_type: 'distribution' }
    : { type: 'csam', classification: csamClass };
}
