/** Numbers that come in the same order for the same seed, so that what was found is found again. */
export class Dice {
  constructor(private state: number) {}

  /** At least 0, below `below`. */
  upTo(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.upTo(choices.length)] as T;
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.upTo(256)));
  }
}

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);

/** JSON texts that have broken someone: deep, enormous, about prototypes, of no type that is expected. */
const jsonTexts: readonly ((dice: Dice) => string)[] = [
  (dice) => nested(1 + dice.upTo(7_000), '[', ']'),
  (dice) => nested(1 + dice.upTo(2_000), '{"a":', '}').replace(/:(\}+)$/, ':1$1'),
  () => '{"__proto__":{"isAdmin":true,"conversationId":"x"}}',
  () => '{"constructor":{"prototype":{"then":1}}}',
  () => '{"toString":1,"hasOwnProperty":null,"then":"x","length":-1}',
  (dice) => JSON.stringify('x'.repeat(dice.upTo(15_000))),
  (dice) => String((dice.upTo(3) - 1) * 10 ** dice.upTo(300)),
  (dice) =>
    dice.pick(['null', 'true', 'false', '0', '-0', '1e400', '-1e-400', '""', '[]', '{}', '[null]', '[[]]']),
  (dice) =>
    dice.pick(['"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', '"\\u202e\\u200b"', '"\\u2028"', '"\\uffff"']),
  (dice) =>
    dice.pick([
      '"\' or 1=1 --"',
      '"$1"',
      '"%00"',
      '"../../etc/passwd"',
      '"{{7*7}}"',
      '"${jndi:x}"',
      '"\\r\\nX: y"',
    ]),
  (dice) => `{"_placeholder":true,"num":${dice.upTo(3) - 1}}`,
  (dice) => `{"type":"Buffer","data":[${dice.upTo(999)}]}`,
];

/** Any JSON value but the one that was asked for. */
export const hostileJson = (dice: Dice): string => dice.pick(jsonTexts)(dice);

/** An object with the given fields, of which some are missing, of another type, or joined by strangers. */
export function spoilt(fields: Readonly<Record<string, unknown>>, dice: Dice): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => {
    const fate = dice.upTo(4);
    if (fate === 0) return [];
    return [`${JSON.stringify(name)}:${fate === 1 ? hostileJson(dice) : JSON.stringify(value)}`];
  });
  if (dice.upTo(4) === 0)
    pairs.push(
      `"${dice.pick(['__proto__', 'constructor', 'staffId', 'seq', 'programme', ''])}":${hostileJson(dice)}`,
    );
  const whole = `{${pairs.join(',')}}`;
  return dice.upTo(8) === 0 ? whole.slice(0, dice.upTo(whole.length)) : whole;
}
