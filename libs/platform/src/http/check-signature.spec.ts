import { randomBytes } from 'node:crypto';
import { isSigned, signatureOf, toleranceSeconds } from './check-signature.js';

const secret = randomBytes(32);
const body = Buffer.from('{"id":"a"}');
const now = new Date('2026-11-25T10:00:00Z');
const seconds = (offset = 0): string => String(now.getTime() / 1000 + offset);
const signed = (timestamp = seconds(), by = secret, of = body) => ({
  timestamp,
  signature: signatureOf(by, timestamp, of),
  body,
});

describe('the signature of a system that calls in', () => {
  it('is the one every language computes: HMAC-SHA256 of timestamp, full stop and body', () => {
    expect(signatureOf(Buffer.alloc(32, 1), '1764064800', Buffer.from('{}'))).toBe(
      'sha256=ec6771777315b774d1b016b7ebb1a14c7d193f2a80b53ce17a35829f88e22c50',
    );
  });

  it('holds for its own body, with any of the secrets, as long as the clocks differ little', () => {
    expect(isSigned(signed(), [secret], now)).toBe(true);
    expect(isSigned(signed(), [randomBytes(32), secret], now)).toBe(true);
    for (const offset of [-toleranceSeconds, toleranceSeconds])
      expect([offset, isSigned(signed(seconds(offset)), [secret], now)]).toEqual([offset, true]);
  });

  it.each([
    ['of another secret', { ...signed(seconds(), randomBytes(32)) }],
    ['of another body', { ...signed(seconds(), secret, Buffer.from('{"id":"b"}')) }],
    ['of another moment', { ...signed(), timestamp: seconds(1) }],
    ['that is too old', signed(seconds(-toleranceSeconds - 1))],
    ['from the future', signed(seconds(toleranceSeconds + 1))],
    ['without a timestamp', { ...signed(), timestamp: undefined }],
    ['that is missing', { ...signed(), signature: undefined }],
    ['that is empty', { ...signed(), signature: '' }],
    ['cut short', { ...signed(), signature: signed().signature.slice(0, -1) }],
    ['in capitals', { ...signed(), signature: signed().signature.toUpperCase() }],
    ['with a timestamp that is no number', signed('now'.padEnd(10, 'x'))],
  ])('does not hold %s', (_, request) => expect(isSigned(request, [secret], now)).toBe(false));

  it('holds for nobody where there is no secret', () => expect(isSigned(signed(), [], now)).toBe(false));
});
