import type { AgeClass, Capacity, TakedownBasis, TakedownDecision } from '#contract/takedown';
import { takedownDecisions } from '#contract/takedown';
import type { ReportRow } from './report-row.js';

/** Numbers by chance, the same ones at every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % sides;
  };
}

/** A notice that was decided in a day. */
export const aRow: ReportRow = {
  providerId: 'a',
  providerName: 'Aanbieder a',
  providerKind: 'platform',
  basis: 'sexual_image',
  ageClass: 'minor',
  capacity: 'trusted_flagger',
  quarter: 1,
  isClosed: false,
  acknowledgedHours: 2,
  decidedHours: 24,
  decisions: ['removed'],
  goneHours: [null],
  reappeared: 0,
};

/** So many of the same. */
export const times = (count: number, more: Partial<ReportRow> = {}): ReportRow[] =>
  Array.from({ length: count }, () => ({ ...aRow, ...more }));

/** A provider by its letter. */
export const provided = (
  letter: string,
): Pick<ReportRow, 'providerId' | 'providerName' | 'providerKind'> => ({
  providerId: letter,
  providerName: `Aanbieder ${letter}`,
  providerKind: letter > 'd' ? 'hosting' : 'platform',
});

export const sampleTypes: readonly (readonly [TakedownBasis, AgeClass])[] = [
  ['sexual_image', 'minor'],
  ['sextortion', 'minor'],
  ['sexual_image', 'adult'],
  ['harassment', 'adult'],
];

/** A year of notices by chance: few providers with much, and more with little. */
export function someYear(roll: (sides: number) => number): ReportRow[] {
  const capacities: readonly Capacity[] = ['trusted_flagger', 'ordinary', 'partner_programme'];
  return Array.from({ length: 4 + roll(66) }, () => {
    const letter = 'abcdefgh'.charAt(Math.min(roll(8), roll(8)));
    const [basis, ageClass] = sampleTypes[Math.min(roll(4), roll(4))] ?? ['sexual_image', 'minor'];
    const decided = (): TakedownDecision =>
      takedownDecisions[Math.min(roll(9), roll(9), roll(9))] ?? 'removed';
    const size = 1 + Math.min(roll(4), roll(4));
    const one = decided();
    const decisions = Array.from({ length: size }, () => (roll(8) === 0 ? decided() : one));
    return {
      ...aRow,
      ...provided(letter),
      basis,
      ageClass,
      capacity: capacities[Math.max(0, roll(8) - 5)] ?? 'ordinary',
      quarter: ([1, 2, 3, 4] as const)[roll(4)] ?? 1,
      isClosed: roll(2) === 0,
      acknowledgedHours: roll(5) === 0 ? null : 1 + roll(30),
      decidedHours: roll(6) === 0 ? null : 1 + roll(90),
      decisions,
      goneHours: decisions.map(() => (roll(3) === 0 ? roll(200) : null)),
      reappeared: roll(20) === 0 ? 1 : 0,
    };
  });
}
