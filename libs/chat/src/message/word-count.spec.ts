import { wordCount } from './word-count.js';

describe('the words of a message', () => {
  it.each([
    ['', 0],
    [' \n\n … 🙂 !?', 0],
    ['Dag, goed dat je er bent.', 6],
    ["Hij heeft foto's van mij", 5],
    ['mijn e-mail is noor_x9@voorbeeld.test', 5],
    ['Ze vroegen 1.000 euro', 4],
    ['één tëxt met cafe\u0301', 4],
    ['Ik vertrouw www.voorbeeld.test niet', 4],
    ['你好世界', 2],
  ])('of “%s” are %i', (text, words) => expect(wordCount(text)).toBe(words));

  it('I15 are counted soon, whatever the text', () => {
    const longest = ['a', 'a.', "a'", '\n', 'a\u0301', '你好', 'สวัสดีครับ', '\u0301'];
    for (const each of longest) {
      const begun = performance.now();
      wordCount(each.repeat(4_000).slice(0, 4_000));
      expect(performance.now() - begun).toBeLessThan(50);
    }
  });

  it('of a long text in a script without spaces go on as they began', () => {
    expect(wordCount('你好世界'.repeat(1_000))).toBe(2_000);
  });
});
