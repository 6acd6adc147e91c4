import { invalidLineOf, targetLines } from './target-lines.js';

describe('pasted addresses', () => {
  it('are one a line, letter by letter', () => {
    expect(targetLines(' https://a.example/%E2%9C%93?x=1&y \r\n\n\thttp://b.example/#!z\n')).toEqual([
      'https://a.example/%E2%9C%93?x=1&y',
      'http://b.example/#!z',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'https:evil.example',
    '\\\\evil.example\\x',
    'evil.example',
    'https://',
  ])('I8 are not taken when they are no address of the web: %s', (line) => {
    expect(invalidLineOf(['https://a.example/1', line])).toBe(1);
  });

  it('are taken when each is one', () => {
    expect(invalidLineOf(['https://a.example/1', 'HTTP://B.example'])).toBeUndefined();
  });
});
