import type { OutcomeView } from '#contract/referrals';
import { maySeeNumber, recordedFor, stageOf } from './partner-page.policy.js';

const outcome: OutcomeView = {
  id: 'a',
  subject: 'appointment',
  subjectId: 'b',
  result: 'started',
  startedOn: '2026-11-24',
  institution: 'Praktijk De Brug',
  recordedAt: '2026-11-28T12:00:00.000Z',
};

describe('what a clinic may see', () => {
  it('names the institution that it told itself, and none that staff wrote down', () => {
    const told = recordedFor({ ...outcome, recordedByPartner: 'c' }, 'fulfilled');
    expect(told).toMatchObject({ byPartner: true, institution: 'Praktijk De Brug' });
    const written = recordedFor({ ...outcome, recordedBy: 'd' }, 'fulfilled');
    expect(written).toMatchObject({ byPartner: false, startedOn: '2026-11-24' });
    expect(written).not.toHaveProperty('institution');
    expect(recordedFor(undefined, 'fulfilled')).toBeUndefined();
  });

  it('calls what did not start a client who did not come only where the appointment says so', () => {
    const notStarted = { ...outcome, result: 'not_started', recordedBy: 'd' } as const;
    expect(recordedFor(notStarted, 'no_show')?.report).toBe('no_show');
    expect(recordedFor(notStarted, 'fulfilled')?.report).toBe('not_started');
  });

  it('has the number of a client whom it calls and whom it said it will call', () => {
    const seen = { direction: 'partner_calls', state: 'booked', partner_answer: 'confirmed' } as const;
    expect(maySeeNumber(seen)).toBe(true);
    expect(maySeeNumber({ ...seen, partner_answer: null })).toBe(false);
    expect(maySeeNumber({ ...seen, state: 'cancelled' })).toBe(false);
    expect(maySeeNumber({ ...seen, direction: 'client_calls' })).toBe(false);
  });

  it('is asked until it begins, and is nothing for what was only held or is long ago', () => {
    const row = {
      state: 'booked',
      starts_at: new Date('2026-12-01T09:00:00Z'),
      ends_at: new Date('2026-12-01T10:00:00Z'),
      partner_answer: null,
    } as const;
    const at = (instant: string, more: object = {}) => stageOf({ ...row, ...more }, new Date(instant));
    expect(at('2026-12-01T08:59:59Z')).toBe('asked');
    expect(at('2026-12-01T08:59:59Z', { partner_answer: 'confirmed' })).toBe('confirmed');
    expect(at('2026-12-01T09:00:00Z')).toBe('under_way');
    expect(at('2026-12-01T10:00:00Z')).toBe('over');
    expect(at('2026-12-01T08:00:00Z', { state: 'cancelled' })).toBe('cancelled');
    expect(at('2026-12-01T08:00:00Z', { state: 'held' })).toBeUndefined();
    expect(at('2027-05-30T10:00:00Z')).toBe('over');
    expect(at('2027-05-30T10:00:01Z')).toBeUndefined();
  });
});
