import { defangText } from './defang-text.js';

describe('words with addresses in them', () => {
  it.each([
    ['See https://videobaan.test/p/8f2c.', 'See hxxps://videobaan[.]test/p/8f2c.'],
    ['go to www.videobaan.test now', 'go to www.videobaan[.]test now'],
    ['mail support@videobaan.test', 'mail support@videobaan[.]test'],
    ['ftp://x and javascript:alert(1)', 'ftp[:]//x and javascript[:]alert(1)'],
    ['mailto:a@videobaan.test', 'mailto[:]a@videobaan[.]test'],
    ['one\n\ttwo', 'one\n\ttwo'],
    ['turned \u202Egpj', 'turned [U+202E]gpj'],
    ['We removed it. Case 12.3 is closed.', 'We removed it. Case 12.3 is closed.'],
  ])('%j becomes %j', (text, shown) => {
    expect(defangText(text)).toBe(shown);
  });
});
