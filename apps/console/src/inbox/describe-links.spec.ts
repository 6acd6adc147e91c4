import { describeLinks } from './describe-links.js';

describe('addresses in a message', () => {
  it('I8 are told with the host a browser would go to', () => {
    expect(describeLinks('kijk op https://example.org/a?b en www.example.org/c')).toEqual([
      { text: 'https://example.org/a?b', host: 'example.org' },
      { text: 'www.example.org/c', host: 'www.example.org' },
    ]);
  });

  it('I8 warn of a name before the @', () => {
    expect(describeLinks('https://bank.example.org@evil.test/x')).toEqual([
      { text: 'https://bank.example.org@evil.test/x', host: 'evil.test', warning: 'userinfo' },
    ]);
  });

  it('I8 show letters of another script as punycode, with a warning', () => {
    const [link] = describeLinks('https://еxample.test/');
    expect(link?.host).toMatch(/^xn--/);
    expect(link?.warning).toBe('mixed_script');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/x',
    '\\\\evil.test\\x',
  ])('I8 warn of what is no web page: %s', (text) =>
    expect(describeLinks(text)).toEqual([expect.objectContaining({ warning: 'scheme' })]),
  );

  it('I8 are found although zero-width or turning characters stand in them', () => {
    expect(describeLinks('https://exa\u200bmple\u202e.org/')[0]?.host).toBe('example.org');
  });

  it('I8 of the form https:evil go where a browser would', () => {
    expect(describeLinks('https:evil.test')[0]?.host).toBe('evil.test');
  });

  it('are not seen where there are none', () => {
    expect(describeLinks('morgen om 12:30, oké: goed')).toEqual([]);
  });

  it('take no time in a text made to be slow', () => {
    expect(describeLinks(`${'a'.repeat(50_000)}:`)).toEqual([]);
  });
});
