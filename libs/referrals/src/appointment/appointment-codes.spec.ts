import { randomBytes, randomUUID } from 'node:crypto';
import { KeyRing } from '#platform/crypto';
import { AppointmentCodes } from './appointment-codes.service.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codesOf = (pepper: Buffer): AppointmentCodes =>
  new AppointmentCodes(new KeyRing({ passes: new Map(), programmes: new Map(), pepper, hooks: new Map() }));

describe('a code that is worked out', () => {
  const pepper = randomBytes(32);
  const codes = codesOf(pepper);
  const appointmentId = randomUUID();
  const first = { programme: 'helpwanted', appointmentId, number: 1 };

  it('is the same each time, in every process with the same keys, and found by what is kept of it', () => {
    const { shown, hash } = codes.numbered(first);
    expect(codesOf(pepper).numbered(first)).toEqual({ shown, hash });
    expect(codes.read('helpwanted', shown)).toEqual(hash);
    expect(codes.read('stop_it_now', shown)).not.toEqual(hash);
  });

  it('is another for another number, appointment, programme and key', () => {
    const others = [
      first,
      { ...first, number: 2 },
      { ...first, number: 11 },
      { ...first, appointmentId: randomUUID() },
      { ...first, programme: 'stop_it_now' },
    ].map((each) => codes.numbered(each).shown);
    expect(new Set([...others, codesOf(randomBytes(32)).numbered(first).shown]).size).toBe(6);
  });

  it('is as good as chance: every letter in every place, and none twice', () => {
    const many = Array.from({ length: 2_000 }, (_, number) =>
      codes.numbered({ ...first, number }).shown.replaceAll('-', ''),
    );
    expect(new Set(many).size).toBe(many.length);
    for (const place of Array.from({ length: 11 }).keys())
      expect(new Set(many.map((code) => code[place])).size).toBe(alphabet.length);
  });
});
