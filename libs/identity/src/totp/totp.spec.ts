import { acceptedStep, newTotpSecret, totpAt, totpUri } from './totp.js';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = new Date(59_000);

describe('a one-time code', () => {
  it('is the one of RFC 6238', () => {
    expect(totpAt(secret, at)).toBe('287082');
    expect(totpAt(secret, new Date(1_111_111_109_000))).toBe('081804');
  });

  it('is accepted one step early or late and no further', () => {
    for (const seconds of [-30, 0, 30]) {
      const code = totpAt(secret, new Date(at.getTime() + 300_000 + seconds * 1000));
      expect(acceptedStep(secret, code, { at: new Date(at.getTime() + 300_000), lastStep: 0 })).toBeDefined();
    }
    const old = totpAt(secret, at);
    expect(acceptedStep(secret, old, { at: new Date(at.getTime() + 90_000), lastStep: 0 })).toBeUndefined();
  });

  it('A3 is good once: its own step and all before it are refused', () => {
    const step = acceptedStep(secret, totpAt(secret, at), { at, lastStep: 0 });
    expect(step).toBe(1);
    expect(acceptedStep(secret, totpAt(secret, at), { at, lastStep: 1 })).toBeUndefined();
  });

  it('is refused when it is not six digits', () => {
    for (const code of ['', '28708', '2870822', '٢٨٧٠٨٢'])
      expect(acceptedStep(secret, code, { at, lastStep: 0 })).toBeUndefined();
  });

  it('comes from a new secret each time', () => {
    expect(newTotpSecret()).not.toBe(newTotpSecret());
    expect(totpUri(secret, 'noor@example.org')).toMatch(/^otpauth:\/\/totp\/Hulplijn:noor%40example\.org\?/);
  });
});
