import { KeyRing } from '#platform/crypto';
import { noticeMessageId, tokenInId } from './notice-message-id.js';
import { replyTokenOf, tokenHash, tokenIn, withToken } from './reply-token.js';

const ringWith = (pepper: number) =>
  new KeyRing({
    passes: new Map(),
    programmes: new Map(),
    pepper: Buffer.alloc(32, pepper),
    hooks: new Map(),
  });
const ring = ringWith(7);
const attempt = { programme: 'helpwanted', noticeId: '40daae21-fbe5-4b5d-bfb3-7ea6c2f82cae', attempt: 1 };

describe('the token of an attempt', () => {
  const token = replyTokenOf(ring, attempt);

  it('is the same whenever it is made, and another for each attempt, notice, programme and installation', () => {
    const others = [
      replyTokenOf(ring, { ...attempt, attempt: 2 }),
      replyTokenOf(ring, { ...attempt, noticeId: 'b7ca7591-811e-4d40-83d9-dc043c08555d' }),
      replyTokenOf(ring, { ...attempt, programme: 'stop_it_now' }),
      replyTokenOf(ringWith(8), attempt),
    ];
    expect(replyTokenOf(ring, attempt)).toBe(token);
    expect(new Set([token, ...others]).size).toBe(5);
  });

  it('is stored as a hash of the programme, which says neither the token nor the notice', () => {
    const hash = tokenHash(ring, 'helpwanted', token);
    expect(hash).toHaveLength(32);
    expect(hash.toString('hex')).not.toContain(token);
    expect(tokenHash(ring, 'stop_it_now', token)).not.toEqual(hash);
  });

  it('comes back out of an address and out of an id, and out of nothing that only looks like one', () => {
    expect(tokenIn(withToken('verzoeken@Helpline.example.org', token))).toBe(token);
    expect(tokenInId(noticeMessageId(token, 'helpline.example.org'))).toBe(token);
    for (const text of [
      undefined,
      '',
      'verzoeken@example.org',
      `a+${token}@b@example.org`,
      `"a+${token}"@example.org`,
    ])
      expect(tokenIn(text)).toBeUndefined();
    for (const id of [
      '',
      `<${token}@example.org>`,
      `<notice.${token}@example.org> x`,
      `<notice.${token}x@example.org>`,
    ])
      expect(tokenInId(id)).toBeUndefined();
  });

  it('is refused by an address that has no room for it', () => {
    expect(() => withToken(`${'a'.repeat(40)}@example.org`, token)).toThrow(RangeError);
  });
});
