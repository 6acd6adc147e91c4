import type { NoticeGap } from '#contract/takedown';
import { missingFrom } from './completeness.policy.js';
import { leastExplanation } from './explanation-gaps.js';
import type { ChannelLimits, NoticeContent } from './notice-content.js';

const channel: ChannelLimits = {
  providerKind: 'platform',
  capacities: ['trusted_flagger', 'ordinary'],
  languages: ['en'],
  mayPublishNotice: false,
};
const whole: NoticeContent = {
  targets: [{ url: 'https://video.example.org/p/1?a=B#c', kind: 'post' }],
  basis: 'sexual_image',
  ageClass: 'minor',
  explanation: 'The person concerned is a minor and has told us so; nobody agreed to this being shared.',
  languages: ['en'],
  capacity: 'trusted_flagger',
  goodFaith: true,
  sender: { name: 'Voorbeeld helplijn', email: 'notices@example.org' },
  channel,
};
const gaps = (more: Partial<NoticeContent>): readonly NoticeGap[] => missingFrom({ ...whole, ...more });
const gapsOf = (...urls: string[]) => gaps({ targets: urls.map((url) => ({ url, kind: 'post' })) });

describe('a notice of article 16', () => {
  it('lacks nothing when it has all that the law and the channel ask for', () => {
    expect(missingFrom(whole)).toEqual([]);
  });

  it('says how many letters its explanation has, how many it takes, and who asks for them', () => {
    const letters = (count: number): string => 'a '.repeat(count);
    expect(gaps({ explanation: letters(leastExplanation) })).toEqual([]);
    expect(gaps({ explanation: letters(leastExplanation - 1) })).toEqual([
      { code: 'explanation_too_short', length: 39, minimum: 40, because: 'substantiated' },
    ]);
    expect(gaps({ explanation: letters(99), channel: { ...channel, minimumExplanation: 100 } })).toEqual([
      { code: 'explanation_too_short', length: 99, minimum: 100, because: 'channel' },
    ]);
    expect(gaps({ explanation: '', channel: { ...channel, minimumExplanation: 5 } })).toEqual([
      { code: 'explanation_too_short', length: 0, minimum: 40, because: 'substantiated' },
    ]);
  });

  it.each([
    ['blanks', ' '.repeat(500)],
    ['punctuation', '. - ! '.repeat(100)],
    ['marks that stack on one letter', `a${'\u0301'.repeat(50_000)}`],
    ['what nobody sees', '\u200b\u2060\u202e'.repeat(100)],
  ])('is not explained by %s', (_, explanation) => {
    expect(gaps({ explanation })).toMatchObject([{ code: 'explanation_too_short' }]);
  });

  it.each([
    ['whole', 'https://video.example.org/p/1?a=B#c'],
    ['in capitals', 'HTTPS://VIDEO.EXAMPLE.ORG/P/1?A=B#C'],
    ['without its beginning', 'video.example.org/p/1?a=b#c'],
  ])('does not repeat an address in its explanation, %s', (_, address) => {
    const targets = [{ url: 'https://www.example.org/other', kind: 'page' as const }, ...whole.targets];
    expect(gaps({ targets, explanation: `${whole.explanation} See ${address}.` })).toEqual([
      { code: 'explanation_contains_address', targets: [2] },
    ]);
  });

  it('may name the site in its explanation', () => {
    const explanation = `${whole.explanation} It stands on example.org.`;
    expect(gaps({ targets: [{ url: 'https://example.org/', kind: 'page' }], explanation })).toEqual([]);
  });

  it('tells nothing by which a minor can be written to', () => {
    const explanation = `${whole.explanation} Write to iemand@mail.example.org`;
    expect(gaps({ explanation })).toEqual([{ code: 'explanation_contains_email' }]);
    expect(gaps({ explanation, ageClass: 'adult' })).toEqual([]);
  });

  it.each([
    ['no scheme', 'video.example.org/p/1'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a file', 'file:///etc/hosts'],
    ['another protocol', 'ftp://example.org/x'],
    ['one slash too few', 'https:/example.org/x'],
    ['backslashes', 'https:\\\\example.org\\x'],
    ['nothing', ''],
  ])('takes no target with %s', (_, url) => {
    expect(gapsOf('https://example.org/ok', url)).toEqual([{ code: 'target_not_http', targets: [2] }]);
  });

  it.each([
    ['a line end', 'https://example.org/\r\n2. https://example.org/forged'],
    ['a line separator', 'https://example.org/\u20282. x'],
    ['a blank', 'https://example.org/a b'],
    ['a mark that turns the direction', 'https://example.org/\u202egpj'],
    ['a character without width', 'https://exam\u200bple.org/'],
    ['half a character', 'https://example.org/\ud800'],
    ['no host that can be', 'https://exa[mple/'],
  ])('takes no target with %s', (_, url) => {
    expect(gapsOf(url, 'https://example.org/ok')).toEqual([{ code: 'target_not_exact', targets: [1] }]);
  });

  it('takes what browsers show in an address, and does not change it', () => {
    expect(
      gapsOf('http://bücher.example.org/ü/%C3%BC?igsh=x&utm_source=y#!z', 'HTTPS://Example.org'),
    ).toEqual([]);
  });

  it('has at most as many targets as the channel takes', () => {
    const targets = Array.from({ length: 3 }, (_, index) => ({
      url: `https://example.org/${index}`,
      kind: 'post' as const,
    }));
    expect(gaps({ targets, channel: { ...channel, maximumUrls: 3 } })).toEqual([]);
    expect(gaps({ targets, channel: { ...channel, maximumUrls: 2 } })).toEqual([
      { code: 'too_many_targets', given: 3, maximum: 2 },
    ]);
  });

  it('always says who sends it, whatever it is about', () => {
    for (const [sender, missing] of [
      [{ name: ' \u200b', email: 'notices@example.org' }, ['name']],
      [{ name: 'Helplijn', email: 'notices' }, ['email']],
      [{ name: '', email: 'notices@example.org\r\nBcc: x@example.org' }, ['name', 'email']],
    ] as const)
      expect(gaps({ sender })).toEqual([{ code: 'sender_missing', missing }]);
  });

  it('is in one language of the channel at least', () => {
    expect(gaps({ languages: ['nl', 'en'] })).toEqual([]);
    expect(gaps({ languages: ['nl'] })).toEqual([{ code: 'language_not_taken', taken: ['en'] }]);
    expect(gaps({ languages: [] })).toEqual([{ code: 'language_not_taken', taken: ['en'] }]);
  });

  it('is told what it lacks whatever 50 kB are in its explanation', () => {
    for (const part of ['a', '@', 'a@', '.', ' ', 'https://', '\u0301'])
      expect(() => gaps({ explanation: part.repeat(50_000 / part.length) })).not.toThrow();
  });
});
