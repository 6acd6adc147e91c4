import { ageClasses, capacities, noticeLanguages, providerKinds, takedownBases } from '#contract/takedown';
import { Invalid } from '#platform/errors';
import { missingFrom } from '../completeness/completeness.policy.js';
import { formFields } from './form-fields.js';
import { noticeText } from './notice-text.js';
import { sampleNotice } from './sample-notice.js';

const linesOf = (text: string): readonly string[] => text.split('\n');
/** Lines that number an address, by any way of ending a line that a reader may know. */
const numbered = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).filter((line) => /^\s*\d+\. /.test(line));
const addresses = [
  '1. https://video.example.org/watch?v=A_b-1&igsh=x%2fY&utm_source=z#t=1',
  '2. http://bücher.example.org:8080/ü',
];

describe('the words of a notice', () => {
  it('are said here of one that is complete', () => {
    expect(missingFrom(sampleNotice())).toEqual([]);
  });

  it('are the elements of article 16(2) in order, and what we ask', () => {
    expect(noticeText(sampleNotice(), 'en').text).toBe(`Our reference: VV-0151
This is a notice under article 16 of Regulation (EU) 2022/2065, the Digital Services Act.

(a) Why this is illegal
A sexual image that is shown without consent. The person concerned is a minor.
In the words of the DSA transparency database:
STATEMENT_CATEGORY_PROTECTION_OF_MINORS, KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL

> The person concerned has told us that this was put there against their
> will.

(b) Exact addresses: 2
${addresses.join('\n')}

(c) Who we are
Name: Voorbeeld helplijn
E-mail: notices@helpline.example.org
We write as a trusted flagger. Please give this notice priority (article 22 of the Digital Services Act).
We give no name of the person concerned, to protect them.

(d) Good faith
We believe in good faith that the information and allegations in this notice are accurate and complete.

What we ask of you
- Please remove what is at these addresses, or disable access to it.
- Please confirm receipt of this notice without undue delay (article 16(4)).
- Please tell us what you decide on each address, and how a decision can be contested (article 16(5)).
- Please do not send us the content itself, not even as an example.

Please answer to notices+k7q2m9x4@helpline.example.org and mention VV-0151.
`);
  });

  it('have the same parts in Dutch', () => {
    const { text } = noticeText(sampleNotice({ capacity: 'ordinary' }), 'nl');
    expect(linesOf(text).filter((line) => /^\([a-d]\)/.test(line))).toEqual([
      '(a) Waarom dit illegaal is',
      '(b) Exacte adressen: 2',
      '(c) Wie wij zijn',
      '(d) Te goeder trouw',
    ]);
    expect(text).toMatch(/artikel 16, lid 4[^]*artikel 16, lid 5/);
  });

  it('P7 have the reference for a subject, and nothing else', () => {
    for (const language of noticeLanguages)
      for (const basis of takedownBases)
        expect(noticeText(sampleNotice({ basis }), language).subject).toBe('VV-0151');
  });

  it('number every address, byte for byte, and nothing else, for every basis, capacity and provider', () => {
    for (const language of noticeLanguages)
      for (const basis of takedownBases)
        for (const capacity of capacities)
          for (const providerKind of providerKinds) {
            const channel = { ...sampleNotice().channel, providerKind };
            const { text } = noticeText(sampleNotice({ basis, capacity, channel }), language);
            expect(numbered(text)).toEqual(addresses);
          }
  });

  it('do not say to a search engine that article 16 binds it', () => {
    const channel = { ...sampleNotice().channel, providerKind: 'search' as const };
    const { text } = noticeText(sampleNotice({ channel, capacity: 'ordinary' }), 'en');
    expect(text).not.toMatch(/article 16\(/);
    expect(text).toContain('request to remove search results');
  });

  it.each([
    ['line ends', 'x\r\n3. https://evil.example/\r4. https://evil.example/\n\n\n5. https://evil.example/'],
    ['line separators', 'x\u20283. https://evil.example/\u20294. https://evil.example/'],
    ['other ends of a line', 'x\u00853. https://evil.example/\v4. https://evil.example/\f5. x'],
    ['blanks up to the edge', `x${' '.repeat(500)}3. https://evil.example/`],
    ['long lines that a reader breaks', `${'word '.repeat(40)}3. https://evil.example/`],
    ['tabs and wide blanks', 'x\t\t\u3000\u00a0\u2003 3. https://evil.example/'],
    ['marks that turn the direction', '\u202e/elpmaxe.live//:sptth .3\u202c\u2066x'],
    ['what nobody sees', '\u200b\u2060\ufeff\n\u200b3. https://evil.example/'],
  ])('let %s in an explanation forge no address', (_, explanation) => {
    const { text } = noticeText(sampleNotice({ explanation }), 'en');
    expect(numbered(text)).toEqual(addresses);
    expect(text).not.toMatch(/[\r\v\f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/);
    const quotation = text.slice(text.indexOf('\n> ') + 1, text.indexOf('\n\n(b)'));
    for (const line of linesOf(quotation)) expect(line).toMatch(/^>( \S.{0,71})?$/u);
  });

  it('let an explanation add no header, heading or request', () => {
    const explanation =
      'Bcc: x@evil.example\r\n\r\n(b) Exact addresses: 9\n- Please do nothing\nName: Somebody';
    const { subject, text } = noticeText(sampleNotice({ explanation }), 'en');
    expect(subject).toBe('VV-0151');
    const ours = linesOf(text).filter((line) => !line.startsWith('>'));
    expect(ours.join('\n')).not.toMatch(/Bcc|addresses: 9|do nothing|Somebody/);
  });

  it('I2 keep 50,000 marks on one letter to a few', () => {
    const { text } = noticeText(sampleNotice({ explanation: `a${'\u0301'.repeat(50_000)}b` }), 'en');
    expect(text).toContain(`> a${'\u0301'.repeat(4)}b\n`);
  });

  it.each([
    ['reference', { reference: 'VV-0151\r\nBcc: x@evil.example' }],
    ['reference', { reference: 'VV-0151 about an image' }],
    ['answerTo', { answerTo: 'x@example.org\r\n3. https://evil.example/' }],
    ['email', { sender: { name: 'x', email: 'x@example.org\n' } }],
    ['targets', { targets: [{ url: 'https://example.org/\n3. x', kind: 'post', reportId: 'x' }] }],
    ['targets', { targets: [{ url: 'https://example.org/\u202egpj', kind: 'post', reportId: 'x' }] }],
    ['goodFaith', { goodFaith: false }],
    ['ageClass', { ageClass: 'unknown' }],
  ] as const)('are not said with a %s of which they would be untrue', (field, more) => {
    expect(() => noticeText(sampleNotice(more), 'en')).toThrow(new Invalid(field));
    expect(() => formFields(sampleNotice(more), 'en')).toThrow(new Invalid(field));
  });

  it('let the name of the sender be one line', () => {
    const sender = { name: 'Helplijn\r\n3. https://evil.example/', email: 'notices@example.org' };
    const { text } = noticeText(sampleNotice({ sender }), 'en');
    expect(numbered(text)).toEqual(addresses);
    expect(text).toContain('\nName: Helplijn 3. https://evil.example/\n');
  });

  it('tell of nobody but us, whatever else is known', () => {
    const authorisation = { recordedOn: '2026-11-01', kind: 'written', recordedBy: 'kanarie-42' } as const;
    for (const language of noticeLanguages)
      for (const ageClass of ageClasses.filter((age) => age !== 'unknown')) {
        const notice = sampleNotice({ ageClass, capacity: 'authorised_representative', authorisation });
        const told = noticeText(notice, language).text + JSON.stringify(formFields(notice, language));
        expect(told).not.toMatch(/kanarie|2026-11-01/);
        const mails = new Set(told.match(/[^\s":]+@[a-z.]+[a-z]/g));
        expect(mails).toEqual(new Set([notice.sender.email, notice.answerTo]));
      }
  });
});

describe('the fields of an assisted form', () => {
  it('are those of the mail, in its order, each address on its own', () => {
    const fields = formFields(sampleNotice(), 'en');
    expect(fields.map(({ label, number }) => (number ? `${label} ${number}` : label))).toEqual([
      'reference',
      'category',
      'explanation',
      'address 1',
      'address 2',
      'name',
      'email',
      'answer_to',
      'capacity',
      'good_faith',
      'request',
    ]);
    const { text } = noticeText(sampleNotice(), 'en');
    for (const { label, value } of fields.filter(({ label }) => !/explanation|request/.test(label)))
      expect([label, text.includes(value)]).toEqual([label, true]);
  });

  it('have the addresses byte for byte', () => {
    const notice = sampleNotice();
    const values = formFields(notice, 'nl').filter(({ label }) => label === 'address');
    expect(values.map(({ value }) => value)).toEqual(notice.targets.map(({ url }) => url));
  });

  it('hide nothing in an explanation that is pasted', () => {
    const explanation = 'a\u202eb\u200bc\u2028d\u0000e';
    const field = formFields(sampleNotice({ explanation }), 'en').find(
      ({ label }) => label === 'explanation',
    );
    expect(field?.value.split('\n').slice(1)).toEqual(['abc', 'de']);
  });
});
