import type { AgeClass, TakedownBasis } from '#contract/takedown';

/** Where someone can have a fingerprint of their picture made on their own device, so that platforms find it. */
export type FingerprintService = 'take_it_down' | 'stop_ncii';

/** Of what these services take: pictures of the person, also made ones. */
const ofPictures: readonly TakedownBasis[] = ['sexual_image', 'sexual_deepfake', 'sextortion'];

/**
 * The service for a picture, by the age of the person in it. Who was under 18 then and is an adult now stays with the
 * one for minors: the age is that on the picture. Nobody guesses, so an unknown age leads nowhere.
 */
export function routingOf(basis: TakedownBasis, ageOnPicture: AgeClass): FingerprintService | undefined {
  if (!ofPictures.includes(basis) || ageOnPicture === 'unknown') return undefined;
  return ageOnPicture === 'minor' ? 'take_it_down' : 'stop_ncii';
}

/** Their pages, opened by a person and never by us. */
export const fingerprintPages: Readonly<Record<FingerprintService, string>> = {
  take_it_down: 'https://takeitdown.ncmec.org/',
  stop_ncii: 'https://stopncii.org/',
};
