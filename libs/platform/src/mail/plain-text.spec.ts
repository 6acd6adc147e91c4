import { plainText } from './plain-text.js';

describe('a text of anyone’s', () => {
  it('keeps its words, its lines and its tabs', () => {
    expect(plainText(' Hoi,\r\n\tik 👋 \u2028 vraag\r')).toBe('Hoi,\n\tik 👋 \n vraag');
  });

  it('loses what no reader sees and some readers obey', () => {
    expect(plainText('a\u0000b\u001b[31mc\u0085d\ud800e\ufefff')).toBe('ab[31mcd\ufffdef');
  });

  it('is done in a moment, whatever its length', () => {
    expect(plainText(`${'\n'.repeat(100_000)}x${'\r'.repeat(100_000)}y`)).toBe('x\n\n\ny');
  });
});
