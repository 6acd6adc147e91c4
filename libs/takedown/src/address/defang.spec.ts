import { defang } from './defang.js';
import { readAddress } from './read-address.js';

describe('an address on the screen', () => {
  it.each([
    ['https://videobaan.example.org/p/8f2c', 'hxxps://videobaan.example[.]org/p/8f2c'],
    ['HTTP://Example.org:8080?a=1', 'hxxp://example[.]org:8080?a=1'],
    ['https://example.org/u/jansen/post/1', 'hxxps://example[.]org/u/•••••/post/1'],
    ['https://www.tiktok.com/@jansen/video/73', 'hxxps://www.tiktok[.]com/@•••••/video/73'],
    ['https://www.instagram.com/jansen/', 'hxxps://www.instagram[.]com/•••••/'],
    ['https://www.instagram.com/p/Cx_9/', 'hxxps://www.instagram[.]com/p/Cx_9/'],
    ['https://naam:geheim@example.org/x', 'hxxps://•••••@example[.]org/x'],
    ['https://еxample.test/', 'hxxps://xn--xample-2of[.]test/'],
    ['https://192.0.2.1/x', 'hxxps://192.0.2[.]1/x'],
    ['https://example.org/\u202egpj', 'hxxps://example[.]org/[U+202E]gpj'],
    [
      'https://example.org/?to=https://www.evil.test/',
      'hxxps://example[.]org/?to=hxxps[:]//www[.]evil.test/',
    ],
  ])('I8 cannot be followed, and shows where it leads: %s', (url, text) =>
    expect(defang(url).text).toBe(text),
  );

  const hostile = [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,<a href=x>x</a>',
    ],
    ...[
      'vbscript:msgbox',
      'blob:https://example.org/1',
      'file:///etc/passwd',
      'https:evil.test',
      'https:/evil.test',
    ],
    ...['\\\\evil.test\\x', 'https:\\\\evil.test', '//evil.test/x', 'www.evil.test', 'mailto:a@evil.test'],
    ...[
      'https://bank.example.org@evil.test/',
      'https://example.org\\@evil.test/',
      'https://exa\u200bmple.org/',
    ],
    ...[
      'https://example.org/\u202etxet',
      'https://еxample.test/',
      'https://xn--a.test/',
      'https://localhost/x',
    ],
    ...[
      'https://example.org/javascript:alert(1)',
      'https://example.org/#https://evil.test',
      'https://[::1]/x',
    ],
  ];

  it.each(hostile)('I8 is nothing that a reader of links takes for one: %j', (url) => {
    const { text } = defang(url);
    expect(text).not.toMatch(/\b(https?|javascript|vbscript|data|blob|file|mailto):/i);
    expect(text).not.toMatch(/\bwww\.|^\/\/|\\\\|[\u200b-\u200f\u202a-\u202e]/);
    expect(URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)).toBe(false);
  });

  it('I8 of what is no address on the web comes with a warning', () => {
    for (const url of hostile.filter((each) => readAddress(each) === undefined))
      expect([url, defang(url).warnings]).toEqual([url, ['not_web']]);
    expect(defang('javascript:alert(1)').text).toBe('javascript[:]alert(1)');
  });

  // A pattern that tries again and again would never end here.
  it.each([
    'a',
    '/',
    '\\',
    '@',
    '.',
    '%e2',
    '&utm_a=',
    'www.',
    'http:',
    '://',
    '\u200b',
    'xn--',
    '/u',
    '[.]',
    '-',
  ])('I15 is read and shown at once, also one of 50 KB of nothing but %j', (each) => {
    const long = each.repeat(50_000 / each.length);
    const places = ['example.org/', 'www.reddit.com/r/', 'x.com/', 'instagram.com/', 'youtube.com/watch?v='];
    for (const place of ['', ...places]) {
      const url = `https://${place}${long}!`;
      expect(readAddress(url)?.url ?? url).toBe(url);
      expect(defang(url).text.length).toBeLessThan(60_000);
    }
  });
});
