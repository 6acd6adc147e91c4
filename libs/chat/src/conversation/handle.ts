import { randomInt } from 'node:crypto';

const words = [
  'berk',
  'blauw',
  'braam',
  'duin',
  'eik',
  'els',
  'es',
  'gras',
  'groen',
  'hei',
  'iep',
  'klei',
  'klaver',
  'lork',
  'mos',
  'olm',
  'riet',
  'rots',
  'spar',
  'varen',
  'veen',
  'vlier',
  'wilg',
  'zand',
  'zee',
  'zilver',
];

/** A name for the console such as `varen-18`: chosen by chance, so it tells nothing about the visitor. */
export function newHandle(): string {
  return `${words[randomInt(words.length)]}-${String(randomInt(1, 100)).padStart(2, '0')}`;
}
