import type { PutChannel } from '#contract/referrals';
import { Conflict, Invalid } from '#platform/errors';
import { type ChannelOccasion, checkChannel, plainNumber } from './channel.policy.js';

const now = new Date('2026-11-28T12:00:00Z');
const later = new Date('2026-12-01T10:00:00Z');

describe('a number or an address for an appointment', () => {
  const check = (asked: Partial<PutChannel>, occasion: Partial<ChannelOccasion> = {}) =>
    checkChannel(
      { kind: 'phone', value: '088 000 00 03', language: 'nl', ...asked },
      { state: 'booked', direction: 'client_calls', ends_at: later, ...occasion },
      now,
    );

  it.each([
    ['088 000 00 03', '0880000003'],
    ['+31 (0)88-000.00.03', '+310880000003'],
    ['112233', '112233'],
    ['12345', undefined],
    ['+', undefined],
    ['0880000003000000', undefined],
    ['088 000 00 0x', undefined],
    ['088\n0000003\u200e', undefined],
    ['088+0000003', undefined],
  ])('takes %j for the number %j', (written, number) => expect(plainNumber(written)).toBe(number));

  it('is kept as it is dialled, or as mail is sent to it', () => {
    expect(check({ value: ' 088 000 00 03 ' })).toBe('0880000003');
    expect(check({ kind: 'email', value: 'Lezer@Example.ORG' })).toBe('Lezer@example.org');
  });

  it.each([
    ['value', { value: 'lezer@example.org' }],
    ['value', { kind: 'email', value: '"a b"@example.org' }],
    ['value', { kind: 'email', value: 'a@example.org\r\nBcc: b@example.org' }],
    ['mayLeaveVoicemail', { kind: 'email', value: 'a@example.org', mayLeaveVoicemail: true }],
    ['quietTo', { quietFrom: '22:00' }],
    ['quietTo', { quietTo: '22:00' }],
    ['quietTo', { quietFrom: '22:00', quietTo: '22:00' }],
  ] as const)('is refused for its %s: %j', (field, asked) => {
    expect(() => check(asked)).toThrow(new Invalid(field));
  });

  it('is a number where the partner calls', () => {
    const address = { kind: 'email', value: 'a@example.org' } as const;
    expect(() => check(address, { direction: 'partner_calls' })).toThrow(Invalid);
    expect(check({}, { direction: 'partner_calls' })).toBe('0880000003');
  });

  it('is given for what is booked and not over', () => {
    for (const state of ['held', 'cancelled', 'expired', 'fulfilled', 'no_show'] as const)
      expect(() => check({}, { state })).toThrow(Conflict);
    expect(() => check({}, { ends_at: now })).toThrow(Conflict);
  });
});
