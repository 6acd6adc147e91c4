import type { RecordOutcome } from '#contract/referrals';
import { checkOutcome, type OutcomeOccasion } from './outcome.policy.js';

const subjectId = '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a01';
const asking = (more: Partial<RecordOutcome> = {}): RecordOutcome => ({
  subject: 'appointment',
  subjectId,
  result: 'started',
  startedOn: '2026-11-02',
  ...more,
});
const occasion = (more: Partial<OutcomeOccasion> = {}): OutcomeOccasion => ({
  subject: 'appointment',
  state: 'booked',
  isOver: true,
  ...more,
});
const answer = (asked: RecordOutcome, of: OutcomeOccasion, current?: string): string => {
  try {
    checkOutcome(asked, of, { current, today: '2026-11-28' });
    return 'recorded';
  } catch (error) {
    const { code, field } = error as { code: string; field?: string };
    return field === undefined ? code : `${code} ${field}`;
  }
};

describe('recording what came of a referral', () => {
  it.each([
    ['held', 'conflict'],
    ['booked', 'recorded'],
    ['fulfilled', 'recorded'],
    ['no_show', 'recorded'],
    ['cancelled', 'conflict'],
    ['expired', 'conflict'],
  ])('treatment starts only after what was booked: an appointment that is %s is %s', (state, heard) =>
    expect(answer(asking(), occasion({ state }))).toBe(heard),
  );

  it.each([
    ['waiting', 'conflict'],
    ['offered', 'conflict'],
    ['seated', 'recorded'],
    ['declined', 'conflict'],
    ['left', 'conflict'],
  ])('and only for whoever has a seat: %s is %s', (state, heard) =>
    expect(answer(asking({ subject: 'enrolment' }), occasion({ subject: 'enrolment', state }))).toBe(heard),
  );

  it('waits until it is over', () => expect(answer(asking(), occasion({ isOver: false }))).toBe('conflict'));

  it('takes the place of the one that holds, and of no other', () => {
    const unknown = { subject: 'appointment', subjectId, result: 'unknown' } as const;
    expect(answer(unknown, occasion(), 'first')).toBe('conflict');
    expect(answer({ ...unknown, supersedes: 'first' }, occasion(), 'first')).toBe('recorded');
    expect(answer({ ...unknown, supersedes: 'first' }, occasion(), 'second')).toBe('conflict');
    expect(answer({ ...unknown, supersedes: 'first' }, occasion())).toBe('conflict');
  });

  it.each([
    ['no date', { startedOn: undefined }, 'invalid startedOn'],
    ['tomorrow', { startedOn: '2026-11-29' }, 'invalid startedOn'],
    ['today', { startedOn: '2026-11-28' }, 'recorded'],
    ['a date though nothing started', { result: 'not_started' }, 'invalid startedOn'],
    ['two places', { partnerId: subjectId, institution: 'Elders' }, 'invalid institution'],
    ['a place in words', { institution: 'Elders' }, 'recorded'],
    [
      'a place though it is unknown',
      { result: 'unknown', startedOn: undefined, partnerId: subjectId },
      'invalid institution',
    ],
  ] as const)(
    'asks for a date and one place with what started, and with nothing else: %s',
    (_, more, heard) => {
      const all = Object.entries({ ...asking(), ...more }).filter(([, value]) => value !== undefined);
      const asked = Object.fromEntries(all) as unknown as RecordOutcome;
      expect(answer(asked, occasion())).toBe(heard);
    },
  );
});
