import { missingOf, type OutcomeEntry, requestOf } from './outcome-entry.js';

const of = { subject: 'appointment', subjectId: 'a', supersedes: undefined } as const;
const entry: OutcomeEntry = {
  result: 'started',
  startedOn: '2026-11-27',
  isElsewhere: true,
  institution: ' GGZ ',
};

describe('an outcome that is filled in', () => {
  it('needs a date that is not to come, and a name where it was elsewhere', () => {
    expect(missingOf(entry, '2026-11-28')).toBeUndefined();
    expect(missingOf({ ...entry, startedOn: '2026-11-29' }, '2026-11-28')).toBe('date');
    expect(missingOf({ ...entry, startedOn: '' }, '2026-11-28')).toBe('date');
    expect(missingOf({ ...entry, institution: ' ' }, '2026-11-28')).toBe('name');
    expect(missingOf({ ...entry, result: 'unknown', startedOn: '' }, '2026-11-28')).toBeUndefined();
  });

  it('says where and when only of what started', () => {
    expect(requestOf(of, entry)).toEqual({
      ...{ subject: 'appointment', subjectId: 'a', result: 'started' },
      ...{ startedOn: '2026-11-27', institution: 'GGZ' },
    });
    expect(requestOf({ ...of, supersedes: 'b' }, { ...entry, result: 'not_started' })).toEqual({
      ...{ subject: 'appointment', subjectId: 'a', result: 'not_started', supersedes: 'b' },
    });
    expect(requestOf(of, { ...entry, isElsewhere: false })).not.toHaveProperty('institution');
  });
});
