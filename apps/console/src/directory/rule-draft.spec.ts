import { draftOf, missingInRule, newRule, ruleOf } from './rule-draft.js';

const stored = {
  rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
  startAt: '19:30',
  minutes: 45,
  validFrom: '2026-10-19',
};

describe('a rule in the form of a tired administrator', () => {
  it('is what it was when nothing is changed', () => {
    const draft = draftOf(stored);
    expect(draft).toMatchObject({ days: ['MO', 'WE'], every: 2, minutes: '45', validTo: '' });
    expect(draft && ruleOf(draft)).toEqual(stored);
  });

  it('has its days in the order of the week, however they were chosen', () => {
    const draft = {
      ...newRule('2026-10-19'),
      days: ['FR', 'MO'] as const,
      startAt: '09:00',
      validTo: '2026-12-31',
    };
    expect(ruleOf(draft)).toEqual({
      rrule: 'FREQ=WEEKLY;BYDAY=MO,FR',
      startAt: '09:00',
      minutes: 45,
      validFrom: '2026-10-19',
      validTo: '2026-12-31',
    });
  });

  it('of every day is of all seven', () => {
    expect(draftOf({ ...stored, rrule: 'FREQ=DAILY' })?.days).toHaveLength(7);
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=DAILY;INTERVAL=2',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=1',
  ])('is not shown as of weeks when it is not: %s', (rrule) =>
    expect(draftOf({ ...stored, rrule })).toBeUndefined(),
  );

  it('says what has to be filled in first', () => {
    expect(missingInRule({ ...newRule(''), minutes: '4' })).toEqual([
      'rrule',
      'startAt',
      'minutes',
      'validFrom',
    ]);
    expect(missingInRule({ ...newRule('2026-10-19'), days: ['MO'], startAt: '09:00' })).toEqual([]);
  });
});
