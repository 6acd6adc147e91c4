import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a system that calls in sent along with its body. */
export interface SignedRequest {
  /** Seconds since 1970, in decimal digits. */
  readonly timestamp: string | undefined;
  /** `sha256=` and 64 hexadecimal digits. */
  readonly signature: string | undefined;
  /** The body as it came, byte for byte. */
  readonly body: Buffer;
}

/** Seconds by which the clocks of the two may differ; what was overheard is worthless after it. */
export const toleranceSeconds = 300;

/** The signature of a body: HMAC-SHA256 of the timestamp, a full stop and the body. */
export function signatureOf(secret: Buffer, timestamp: string, body: Buffer): string {
  const digest = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  return `sha256=${digest}`;
}

/** Whether a request was signed with one of the secrets, now. */
export function isSigned(
  { timestamp = '', signature = '', body }: SignedRequest,
  secrets: readonly Buffer[],
  now: Date,
): boolean {
  if (!/^\d{10}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const given = Buffer.from(signature);
  return secrets.some((secret) => {
    const expected = Buffer.from(signatureOf(secret, timestamp, body));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
