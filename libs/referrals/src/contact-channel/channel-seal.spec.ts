import { randomBytes, randomUUID } from 'node:crypto';
import { KeyRing, open, OpenError } from '#platform/crypto';
import { ChannelSeal } from './channel-seal.service.js';

describe('a sealed number or address', () => {
  const keys = () => ({ current: 'k1', keys: new Map([['k1', randomBytes(32)]]) });
  const ring = new KeyRing({
    passes: new Map(),
    programmes: new Map([
      ['helpwanted', keys()],
      ['stop_it_now', keys()],
    ]),
    pepper: randomBytes(32),
    hooks: new Map(),
  });
  const [own, other] = [randomUUID(), randomUUID()];
  const { sealed, wrapped } = new ChannelSeal(ring).seal('helpwanted', own, '0880009173');

  // In the database each row has a key of its own, which hides what the place alone does: here the key is the right one.
  it('P3 opens by its own key in its own row, column and programme alone', () => {
    const key = ring.unwrap('helpwanted', own, wrapped);
    const at = (place: string) => () => open(key, sealed, place);
    expect(at(`helpwanted|referrals.contact_channel|value|${own}`)()).toBe('0880009173');
    for (const place of [
      `helpwanted|referrals.contact_channel|value|${other}`,
      `helpwanted|referrals.contact_channel|value|`,
      `helpwanted|referrals.contact_channel|other|${own}`,
      `helpwanted|referrals.other|value|${own}`,
      `stop_it_now|referrals.contact_channel|value|${own}`,
    ])
      expect(at(place)).toThrow(OpenError);
  });

  it('P3 has a key that is of its own row and programme alone', () => {
    expect(() => ring.unwrap('helpwanted', other, wrapped)).toThrow(OpenError);
    expect(() => ring.unwrap('stop_it_now', own, wrapped)).toThrow(OpenError);
  });
});
