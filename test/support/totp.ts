import { Secret, TOTP } from 'otpauth';

/** What an authenticator app shows for a secret; `steps` of 30 seconds earlier or later than now. */
export function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}
