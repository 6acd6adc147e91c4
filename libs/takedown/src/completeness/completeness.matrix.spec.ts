import {
  ageClasses,
  capacities,
  noticeGapCodes,
  providerKinds,
  takedownBases,
  type AgeClass,
  type Capacity,
  type NoticeGapCode,
  type ProviderKind,
  type TakedownBasis,
} from '#contract/takedown';
import { missingFrom } from './completeness.policy.js';
import type { NoticeContent } from './notice-content.js';

/** Where one stands in the matrix. */
interface Place {
  readonly age: AgeClass;
  readonly capacity: Capacity;
  readonly provider: ProviderKind;
  readonly basis: TakedownBasis;
}

const wholeAt = ({ age, capacity, provider, basis }: Place): NoticeContent => ({
  targets: [
    { url: 'https://example.org/first', kind: 'post' },
    { url: 'https://example.org/second', kind: 'account' },
  ],
  basis,
  ageClass: age,
  explanation: 'It was put there against the will of the person concerned, who told us so themselves.',
  languages: ['nl'],
  capacity,
  goodFaith: true,
  sender: { name: 'Voorbeeld helplijn', email: 'notices@example.org' },
  authorisation: { recordedOn: '2026-11-01', kind: 'spoken', recordedBy: 'staff-1' },
  channel: {
    providerKind: provider,
    capacities: [...capacities],
    languages: ['nl', 'en'],
    mayPublishNotice: false,
  },
});

/** Each element taken away: what that is, which gap it leaves, and, if not everywhere, where. */
type Loss = readonly [
  name: string,
  take: (notice: NoticeContent) => NoticeContent,
  gap: NoticeGapCode,
  where?: RegExp,
];
const without =
  (more: Partial<NoticeContent>) =>
  (notice: NoticeContent): NoticeContent => ({ ...notice, ...more });
const withChannel =
  (more: Partial<NoticeContent['channel']>) =>
  (notice: NoticeContent): NoticeContent => ({ ...notice, channel: { ...notice.channel, ...more } });
const saying =
  (words: string) =>
  (notice: NoticeContent): NoticeContent => ({ ...notice, explanation: `${notice.explanation} ${words}` });

const losses: readonly Loss[] = [
  ['nothing', (notice) => notice, 'no_target', /^never$/],
  ['an explanation', without({ explanation: 'Remove.' }), 'explanation_too_short'],
  ['an explanation for this channel', withChannel({ minimumExplanation: 900 }), 'explanation_too_short'],
  ['words alone', saying('https://example.org/second'), 'explanation_contains_address'],
  ['silence on a person', saying('a@b.example.org'), 'explanation_contains_email', /^minor /],
  ['targets', without({ targets: [] }), 'no_target'],
  ['room for its targets', withChannel({ maximumUrls: 1 }), 'too_many_targets'],
  ['a web address', without({ targets: [{ url: 'ftp://example.org', kind: 'page' }] }), 'target_not_http'],
  [
    'an exact address',
    without({ targets: [{ url: 'https://example.org/ x', kind: 'page' }] }),
    'target_not_exact',
  ],
  ['the name of the sender', without({ sender: { name: '', email: 'x@example.org' } }), 'sender_missing'],
  ['the address of the sender', without({ sender: { name: 'Helplijn', email: '' } }), 'sender_missing'],
  ['good faith', without({ goodFaith: false }), 'good_faith_missing'],
  [
    'an authorisation',
    without({ authorisation: undefined }),
    'authorisation_missing',
    / authorised_representative /,
  ],
  [
    'who recorded the authorisation',
    without({ authorisation: { recordedOn: '2026-11-01', kind: 'written', recordedBy: ' ' } }),
    'authorisation_missing',
    / authorised_representative /,
  ],
  ['a capacity of the channel', withChannel({ capacities: [] }), 'capacity_not_eligible'],
  ['a language of the channel', withChannel({ languages: ['fr'] }), 'language_not_taken'],
  ['a channel that keeps to itself', withChannel({ mayPublishNotice: true }), 'channel_publishes', /^minor /],
];

/** Gaps that come of the place alone: age, capacity, provider, basis. */
const standing: readonly (readonly [RegExp, NoticeGapCode])[] = [
  [/^unknown /, 'age_not_chosen'],
  [/^adult .* grooming$/, 'grooming_needs_minor'],
  [/ trusted_flagger (search|hosting) /, 'capacity_not_eligible'],
];

/** Elements that cannot be taken away together: they are of one field, or one is about the other. */
const clash = (first: string, second: string): boolean =>
  [
    /targets|a web address|an exact address|words alone/,
    /of the sender$/,
    /authorisation$/,
    /an explanation|words alone|silence/,
  ].some((field) => field.test(first) && field.test(second));

const places: readonly Place[] = ageClasses.flatMap((age) =>
  capacities.flatMap((capacity) =>
    providerKinds.flatMap((provider) => takedownBases.map((basis) => ({ age, capacity, provider, basis }))),
  ),
);
const nameOf = ({ age, capacity, provider, basis }: Place): string =>
  `${age} ${capacity} ${provider} ${basis}`;

function expected(place: Place, taken: readonly Loss[]): readonly NoticeGapCode[] {
  const name = nameOf(place);
  const codes = new Set([
    ...standing.filter(([where]) => where.test(name)).map(([, code]) => code),
    ...taken.filter(([, , , where]) => !where || where.test(name)).map(([, , code]) => code),
  ]);
  return noticeGapCodes.filter((code) => codes.has(code));
}

/** Every place at which the gaps are not those of the table, with what was found there. */
function surprises(taken: readonly Loss[]): readonly object[] {
  return places.flatMap((place) => {
    const notice = taken.reduce((content, [, take]) => take(content), wholeAt(place));
    const found = missingFrom(notice).map(({ code }) => code);
    const told = expected(place, taken);
    return found.join() === told.join() ? [] : [{ place: nameOf(place), found, told }];
  });
}

const rows = losses.map((loss) => ({ name: loss[0], loss }));

describe('completeness under article 16 × age class × capacity × kind of provider × basis', () => {
  it('is a matrix of every choice and of every gap there is', () => {
    expect(places).toHaveLength(3 * 4 * 3 * 6);
    const codes = [...losses.map(([, , code]) => code), ...standing.map(([, code]) => code)];
    // A provider without a channel has nothing a notice could be measured by.
    expect(new Set([...codes, 'channel_missing'])).toEqual(new Set(noticeGapCodes));
  });

  it.each(rows)('without $name has the gaps of the table, and no other', ({ loss }) => {
    expect(surprises([loss])).toEqual([]);
  });

  it.each(rows)('without $name and anything else has the gaps of both', ({ name, loss }) => {
    for (const other of losses)
      if (!clash(name, other[0])) expect([other[0], surprises([loss, other])]).toEqual([other[0], []]);
  });
});
