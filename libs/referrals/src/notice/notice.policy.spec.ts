import { appointmentStates, type NoticeKind } from '#contract/referrals';
import { decideNotice } from './notice.policy.js';
import type { NoticeFacts } from './notice-facts.js';

const now = new Date('2026-12-01T09:00:00Z');
const tomorrow = new Date('2026-12-02T09:00:00Z');
const booked: NoticeFacts = {
  kind: 'clinic_request',
  queuedRevision: 3,
  occasion: 1,
  attempts: 0,
  appointmentId: 'a',
  state: 'booked',
  revision: 3,
  codeNumber: 1,
  startsAt: tomorrow,
  endsAt: new Date('2026-12-02T10:00:00Z'),
  zone: 'Europe/Amsterdam',
  partner: 'Kliniek',
  partnerEmail: 'kliniek@example.org',
  wasAsked: true,
  isUnderWay: false,
  isOutcomeKnown: false,
};
const over = { startsAt: new Date('2026-10-01T09:00:00Z'), endsAt: new Date('2026-10-01T10:00:00Z') };
const to = { address: 'iemand@example.org', language: 'nl' } as const;
const decide = (
  kind: NoticeKind,
  more: Partial<NoticeFacts> = {},
  address: Parameters<typeof decideNotice>[1] = to,
) => decideNotice({ ...booked, kind, ...more }, address, now);

describe('a notice that is due', () => {
  it('is sent when it says how things are', () => {
    expect(decide('clinic_request')).toBe('send');
    expect(decide('clinic_cancel', { state: 'cancelled', revision: 4 })).toBe('send');
    expect(decide('reminder')).toBe('send');
    expect(decide('outcome_question', over)).toBe('send');
    expect(decide('outcome_question', { ...over, state: 'no_show', revision: 9 })).toBe('send');
  });

  it('is dropped without an address', () => {
    for (const kind of ['clinic_request', 'reminder'] as const)
      expect(decideNotice({ ...booked, kind }, undefined, now)).toBe('drop');
  });

  it.each(['clinic_request', 'reminder'] as const)(
    'as %s is dropped once the appointment is another',
    (kind) => {
      expect(decide(kind, { revision: 4 })).toBe('drop');
      const others = appointmentStates.filter((state) => state !== 'booked');
      for (const state of others) expect([state, decide(kind, { state })]).toEqual([state, 'drop']);
      expect(decide(kind, over)).toBe('drop');
    },
  );

  it('with a code that was replaced is dropped', () => {
    expect(decide('clinic_request', { codeNumber: 2 })).toBe('drop');
  });

  it('that tells of a cancellation is dropped when nobody was asked, or it stands', () => {
    expect(decide('clinic_cancel', { state: 'cancelled', wasAsked: false })).toBe('drop');
    expect(decide('clinic_cancel')).toBe('drop');
  });

  it('that asks what came of it is dropped when that is known, before the end, and of what never was', () => {
    expect(decide('outcome_question', { ...over, isOutcomeKnown: true })).toBe('drop');
    expect(decide('outcome_question')).toBe('drop');
    expect(decide('outcome_question', { ...over, state: 'cancelled' })).toBe('drop');
  });

  it('waits for the one before it, so that none overtakes it', () => {
    const later = new Date('2026-12-01T09:01:00Z');
    expect(decide('clinic_cancel', { state: 'cancelled', isUnderWay: true })).toEqual(later);
    expect(decide('reminder', { isUnderWay: true })).toBe('send');
  });

  it('is not sent within quiet hours: it waits until they end, or is dropped when that is too late', () => {
    expect(decide('reminder', {}, { ...to, quiet: { from: '09:30', to: '11:00' } })).toEqual(
      new Date('2026-12-01T10:00:00Z'),
    );
    const startsAt = new Date('2026-12-01T09:30:00Z');
    expect(decide('reminder', { startsAt }, { ...to, quiet: { from: '09:30', to: '11:00' } })).toBe('drop');
    expect(decide('clinic_request', {}, { ...to, quiet: { from: '09:30', to: '11:00' } })).toBe('send');
  });
});
