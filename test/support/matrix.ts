import { randomUUID } from 'node:crypto';
import { type AgeClass, ageClasses, capacities, type Capacity, type SaveNotice } from '#contract/takedown';
import { someAddress, wholeWords } from './takedown.js';

/** What a provider takes, for one place of the matrix. */
export type MatrixProvider = 'takes_all' | 'takes_nobody' | 'publishes';

/** A notice as it is written for one place of the matrix, and what it lacks there. */
export interface MatrixNotice {
  readonly name: string;
  readonly words: Omit<SaveNotice, 'revision'>;
  readonly addresses: readonly string[];
  readonly provider: MatrixProvider;
  readonly gaps: readonly string[];
}

type Change = Partial<Pick<MatrixNotice, 'addresses' | 'provider'>> & {
  readonly words?: Partial<SaveNotice>;
};

interface Gap {
  readonly change: (whole: Pick<MatrixNotice, 'words' | 'addresses'>) => Change;
  /** Where it is one; everywhere else it is none. */
  readonly where?: (age: AgeClass, capacity: Capacity) => boolean;
}

const saying =
  (more: string) =>
  ({ words }: Pick<MatrixNotice, 'words'>) => ({
    words: { explanation: `${words.explanation} ${more}` },
  });

/** Each element taken away by itself, by the gap that it leaves. */
const gaps: Readonly<Record<string, Gap>> = {
  explanation_too_short: { change: () => ({ words: { explanation: 'Weg ermee.' } }) },
  explanation_contains_address: {
    change: ({ words, addresses }) => ({ words: { explanation: `${words.explanation} ${addresses[0]}` } }),
  },
  explanation_contains_email: { change: saying('a@b.example.org'), where: (age) => age === 'minor' },
  no_target: { change: () => ({ addresses: [] }) },
  too_many_targets: { change: () => ({ addresses: [someAddress(), someAddress(), someAddress()] }) },
  good_faith_missing: { change: () => ({ words: { goodFaith: false } }) },
  grooming_needs_minor: { change: () => ({ words: { basis: 'grooming' } }), where: (age) => age === 'adult' },
  authorisation_missing: {
    change: () => ({ words: { authorisation: undefined } }),
    where: (_age, capacity) => capacity === 'authorised_representative',
  },
  capacity_not_eligible: { change: () => ({ provider: 'takes_nobody' }) },
  language_not_taken: { change: () => ({ words: { languages: ['en'] } }) },
  channel_publishes: { change: () => ({ provider: 'publishes' }), where: (age) => age === 'minor' },
};

const wholeAt = (ageClass: AgeClass, capacity: Capacity): MatrixNotice => ({
  name: `${ageClass} ${capacity}, whole`,
  words: {
    ...wholeWords,
    ageClass,
    capacity,
    ...(capacity === 'authorised_representative' && {
      authorisation: { kind: 'written', givenOn: '2026-11-01' },
    }),
  },
  addresses: [`https://videobaan.test/p/${randomUUID()}`],
  provider: 'takes_all',
  gaps: ageClass === 'unknown' ? ['age_not_chosen'] : [],
});

const places = ageClasses.flatMap((age) => capacities.map((capacity) => [age, capacity] as const));

/** Whole notices of each age and capacity; those of an age that nobody chose lack it. */
export const wholeNotices = (): readonly MatrixNotice[] =>
  places.map(([age, capacity]) => wholeAt(age, capacity));

/** The same with each single element taken away, wherever that leaves a gap. */
export function notWholeNotices(): readonly MatrixNotice[] {
  return places.flatMap(([age, capacity]) =>
    Object.entries(gaps)
      .filter(([, { where }]) => where?.(age, capacity) ?? true)
      .map(([gap, { change }]) => {
        const whole = wholeAt(age, capacity);
        const { words, ...changed } = change(whole);
        return {
          ...whole,
          ...changed,
          name: `${age} ${capacity}, ${gap}`,
          words: { ...whole.words, ...words },
          gaps: [...whole.gaps, gap].toSorted(),
        };
      }),
  );
}
