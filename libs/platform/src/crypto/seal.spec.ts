import { createSecretKey, randomBytes } from 'node:crypto';
import { OpenError } from './crypto.errors.js';
import { KeyRing } from './key-ring.js';
import { open, seal } from './seal.js';

const key = createSecretKey(randomBytes(32));
const fresh = (): string => randomBytes(32).toString('base64');

function ring(keys: Record<string, string> = { k1: fresh() }, current = 'k1'): KeyRing {
  const programme = {
    current,
    keys: new Map(Object.entries(keys).map(([id, text]) => [id, Buffer.from(text, 'base64')])),
  };
  return new KeyRing({
    passes: new Map([['helpwanted', fresh()]]),
    programmes: new Map([
      ['helpwanted', programme],
      ['stop_it_now', { current: 'k1', keys: new Map([['k1', randomBytes(32)]]) }],
    ]),
    pepper: randomBytes(32),
    hooks: new Map(),
  });
}

describe('a sealed field', () => {
  it('opens at the place it was sealed for', () => {
    expect(open(key, seal(key, 'één woord 🙂', 'a|b|c'), 'a|b|c')).toBe('één woord 🙂');
  });

  it('P3 does not open at any other place: programme, table, column, case or row', () => {
    const places = [
      'p|chat.message|body|case|row',
      'q|chat.message|body|case|row',
      'p|chat.note|body|case|row',
      'p|chat.message|note|case|row',
      'p|chat.message|body|other|row',
      'p|chat.message|body|case|other',
    ];
    const sealed = places.map((place) => seal(key, 'secret', place));
    sealed.forEach((bytes, index) =>
      places.forEach((place, other) => {
        if (index === other) expect(open(key, bytes, place)).toBe('secret');
        else expect(() => open(key, bytes, place)).toThrow(OpenError);
      }),
    );
  });

  it('P3 does not open when one bit was changed, cut short, or of an unknown version', () => {
    const sealed = seal(key, 'secret', 'here');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => open(key, changed, 'here')).toThrow(OpenError);
    }
    for (const length of [0, 1, 12, 28, sealed.length - 1]) {
      expect(() => open(key, sealed.subarray(0, length), 'here')).toThrow(OpenError);
    }
  });

  it('P2 says nothing about its length but in steps of 256 bytes', () => {
    const length = (text: string): number => seal(key, text, 'here').length;
    expect(length('a')).toBe(length('a'.repeat(200)));
    expect(length('a'.repeat(400)) - length('a')).toBe(256);
    const lengths = new Set(Array.from({ length: 4_001 }, (_, size) => length('x'.repeat(size))));
    expect(lengths.size).toBe(Math.ceil((4_000 + 4) / 256));
  });

  it('never uses an initialisation vector twice', () => {
    const vectors = Array.from({ length: 5_000 }, () =>
      seal(key, 'x', 'here').subarray(1, 13).toString('hex'),
    );
    expect(new Set(vectors).size).toBe(vectors.length);
  });
});

describe('a wrapped data key', () => {
  it('P3 opens with an older key of its programme after a rotation', () => {
    const old = fresh();
    const before = ring({ k1: old });
    const { key: dataKey, wrapped } = before.newDataKey('helpwanted', 'case');
    const after = ring({ k1: old, k2: fresh() }, 'k2');
    expect(after.unwrap('helpwanted', 'case', wrapped).equals(dataKey)).toBe(true);
    expect(after.newDataKey('helpwanted', 'case').wrapped.toString('utf8', 2, 4)).toBe('k2');
  });

  it('P4 does not open with the key of the other programme, nor for another case', () => {
    const keys = ring();
    const { wrapped } = keys.newDataKey('helpwanted', 'case');
    expect(() => keys.unwrap('stop_it_now', 'case', wrapped)).toThrow(OpenError);
    expect(() => keys.unwrap('helpwanted', 'other', wrapped)).toThrow(OpenError);
  });

  it('P3 of an unknown version or key fails closed', () => {
    const keys = ring();
    const { wrapped } = keys.newDataKey('helpwanted', 'case');
    const version = Buffer.from(wrapped);
    version[0] = 9;
    expect(() => keys.unwrap('helpwanted', 'case', version)).toThrow(OpenError);
    const unknown = Buffer.from(wrapped);
    unknown.write('k9', 2);
    expect(() => keys.unwrap('helpwanted', 'case', unknown)).toThrow(OpenError);
  });
});
