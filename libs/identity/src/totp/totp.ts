import { timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** Seconds a code is shown. */
const period = 30;
/** A phone may be one step early or late. */
const drift = [0, -1, 1] as const;

function generator(secret: string): TOTP {
  return new TOTP({
    issuer: 'Hulplijn',
    label: 'console',
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret, in base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the QR code. */
export function totpUri(secret: string, login: string): string {
  const totp = generator(secret);
  totp.label = login;
  return totp.toString();
}

/** The code of an instant. */
export function totpAt(secret: string, at: Date): string {
  return generator(secret).generate({ timestamp: at.getTime() });
}

/** The step whose code was given, when it is later than `lastStep`; a code is good once. */
export function acceptedStep(
  secret: string,
  code: string,
  { at, lastStep }: { at: Date; lastStep: number },
): number | undefined {
  const now = Math.floor(at.getTime() / 1000 / period);
  const totp = generator(secret);
  return drift
    .map((offset) => now + offset)
    .find((step) => step > lastStep && same(totp.generate({ timestamp: step * period * 1000 }), code));
}

function same(expected: string, given: string): boolean {
  const left = Buffer.from(expected);
  const right = Buffer.from(given);
  return left.length === right.length && timingSafeEqual(left, right);
}
