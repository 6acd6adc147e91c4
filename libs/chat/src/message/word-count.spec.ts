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

  // A pattern that tries again and again would never end here: the more letters, the longer by powers.
  it.each(['a', 'a.', "a'", '\n', 'a\u0301', '你好', 'สวัสดีครับ', '\u0301'])(
    'I15 are counted in a text of nothing but “%s”, however long',
    (each) => {
      const words = wordCount(each.repeat(50_000).slice(0, 50_000));
      expect(words).toBeLessThanOrEqual(50_000);
    },
  );

  it('of a long text in a script without spaces go on as they began', () => {
    expect(wordCount('你好世界'.repeat(1_000))).toBe(2_000);
  });
});
