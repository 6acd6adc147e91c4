import { takedownProbesNl } from '../words/takedown-probes-nl.js';
import { probeLine } from './probe-line.js';

const at = (hour: number, sign: 'gone' | 'present' | 'moved' | 'silent') => ({
  at: new Date(Date.parse('2026-12-08T09:00:00Z') + hour * 3_600_000).toISOString(),
  sign,
});
const say = (...answers: readonly ReturnType<typeof at>[]) => probeLine({ answers }, takedownProbesNl);

describe('what an address answered, in words', () => {
  it('is how often it was not found in a row, and how far apart', () => {
    expect(say(at(0, 'gone'))).toBe('Eén keer niet gevonden.');
    expect(say(at(0, 'gone'), at(6, 'gone'))).toBe('2 keer niet gevonden, 6 uur uit elkaar.');
    expect(say(at(0, 'gone'), at(6, 'present'), at(24, 'gone'))).toBe('Eén keer niet gevonden.');
  });

  it('is that it says nothing where it answers', () => {
    expect(say(at(0, 'gone'), at(6, 'present'))).toBe('Het adres antwoordt. Dat zegt niet of het weg is.');
    expect(say(at(0, 'moved'))).toContain('Kijk zelf');
  });

  it('is nothing where nobody asks', () => {
    expect(say()).toBeUndefined();
    expect(probeLine({ answers: [], nextAt: at(0, 'gone').at }, takedownProbesNl)).toContain(
      'Nog niet nagekeken',
    );
  });
});
