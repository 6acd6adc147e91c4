import { readAddress } from './read-address.js';

const keyOf = (typed: string): string | undefined => readAddress(typed)?.key;

describe('an address somebody gives', () => {
  it.each([
    'https://Example.org/A%2fb?utm_source=x&b=2&a=1#top',
    'http://example.org:8080/é?q=%e2%82%ac',
    'HTTPS://EXAMPLE.ORG',
    'https://user@example.org//x/../y/',
    'https://voorbeeld.test/a b',
  ])('is kept byte for byte: %s', (typed) => {
    expect(readAddress(typed)?.url).toBe(typed);
    expect(readAddress(` ${typed}\n`)?.url).toBe(typed);
  });

  it.each([
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://example.org/1',
      'file:///etc/x',
    ],
    ...[
      'ftp://example.org/x',
      'https:evil.test',
      'https:/evil.test',
      '\\\\evil.test',
      '//evil.test',
      'evil.test',
    ],
    ...[
      'https:\\\\evil.test',
      'https://',
      'https:///x',
      'https://exa mple.org',
      '',
      'https://example.org/\nx',
    ],
    ...['https://example.org/\ud800', 'https://example.org:99999/'],
  ])('I8 is none unless it leads to a place on the web: %j', (typed) =>
    expect(readAddress(typed)).toBeUndefined(),
  );

  it.each([
    ['https://example.org/x', 'http://www.example.org/x/'],
    ['https://example.org/x', 'https://m.EXAMPLE.org:443/x?igsh=abc&utm_source=app#top'],
    ['https://example.org/x', 'https://user@example.org./x?fbclid=1&si=2'],
    ['https://example.org/%e2%82%ac', 'https://example.org/€'],
    ['https://example.org/?b=2&a=1', 'https://example.org?a=1&b=2'],
    ['https://müller.test/', 'https://xn--mller-kva.test'],
    ['https://exa\u200bmple.org/x', 'https://example.org/x'],
  ])('is the same request as another form of it: %s and %s', (one, other) => {
    expect(keyOf(one)).toBeDefined();
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ['https://example.org/x', 'https://example.org/y'],
    ['https://example.org/x', 'https://example.org/X'],
    ['https://example.org/x', 'https://sub.example.org/x'],
    ['https://example.org/x', 'https://example.org:8443/x'],
    ['https://example.org/?id=1', 'https://example.org/?id=2'],
    ['https://example.org/#!/one', 'https://example.org/#!/two'],
    ['https://m.test/x', 'https://test/x'],
    ['https://www.instagram.com/voorbeeld/', 'https://www.instagram.com/p/voorbeeld/'],
    ['https://www.youtube.com/watch?v=aaaaaaaaaaa', 'https://www.youtube.com/watch?v=AAAAAAAAAAA'],
  ])('is another request than %s: %s', (one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));

  it.each([
    [
      'instagram:post:Cx_9-a',
      'https://www.instagram.com/p/Cx_9-a/?igsh=MzRl',
      'https://instagram.com/reel/Cx_9-a',
      'https://www.instagram.com/voorbeeld/reel/Cx_9-a/',
    ],
    [
      'instagram:account:voor.beeld',
      'https://www.instagram.com/Voor.Beeld/',
      'https://instagram.com/voor.beeld?hl=nl',
    ],
    [
      'tiktok:post:7300000000000000001',
      'https://www.tiktok.com/@voorbeeld/video/7300000000000000001?is_from_webapp=1',
      'https://m.tiktok.com/v/7300000000000000001.html',
    ],
    [
      'youtube:post:abcDEF_-123',
      'https://www.youtube.com/watch?app=desktop&v=abcDEF_-123&t=42s',
      'https://youtu.be/abcDEF_-123?si=Xy',
      'https://m.youtube.com/shorts/abcDEF_-123',
    ],
    [
      'x:post:1700000000000000001',
      'https://twitter.com/voorbeeld/status/1700000000000000001?s=20',
      'https://x.com/i/web/status/1700000000000000001',
      'https://x.com/ander/status/1700000000000000001/photo/1',
    ],
    [
      'reddit:post:1ab2cd',
      'https://www.reddit.com/r/voorbeeld/comments/1ab2cd/een_titel/?utm_name=x',
      'https://old.reddit.com/comments/1ab2cd',
      'https://redd.it/1ab2cd',
    ],
    ['reddit:post:1ab2cd/kx9', 'https://www.reddit.com/r/voorbeeld/comments/1ab2cd/een_titel/kx9/'],
  ])('of one post is one key: %s', (key, ...forms) => expect(forms.map(keyOf)).toEqual(forms.map(() => key)));

  it('comes with what may mislead a reader', () => {
    const warningsOf = (typed: string) => readAddress(typed)?.warnings;
    expect(warningsOf('https://example.org/x')).toEqual([]);
    expect(warningsOf('https://müller.test/')).toEqual([]);
    expect(warningsOf('https://еxample.test/')).toEqual(['mixed_script']);
    expect(warningsOf('https://bank.example.org@evil.test:8443/')).toEqual(['userinfo', 'port']);
    expect(warningsOf('https://example.org/\u202egpj')).toEqual(['hidden_characters']);
    expect(warningsOf('https://example.org\\@evil.test/')).toEqual(['backslash']);
  });
});
