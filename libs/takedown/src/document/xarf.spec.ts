import { ageClasses, takedownBases } from '#contract/takedown';
import { InvalidXarf } from './document.errors.js';
import { csamClasses, type IssuedTarget } from './issued-notice.js';
import { sampleNotice } from './sample-notice.js';
import { checkXarf, xarfOf } from './xarf.js';
import { xarfSchema } from './xarf-schema.js';

const [target] = sampleNotice().targets as [IssuedTarget];
type Json = Record<string, unknown>;
const reportOf = (more: Parameters<typeof sampleNotice>[0], of: Partial<IssuedTarget> = {}): Json => {
  const report = xarfOf(sampleNotice(more), { ...target, ...of });
  if (!report) throw new Error('no type');
  return { ...report };
};
const csam = reportOf({}, { csamClass: 'B2' });
const csem = reportOf({ basis: 'grooming' });
const refusal = (report: object): string => {
  try {
    checkXarf(report);
  } catch (error) {
    if (error instanceof InvalidXarf) return error.field;
    throw error;
  }
  return 'valid';
};
const without = (of: Json, field: string): Json =>
  Object.fromEntries(Object.entries(of).filter(([name]) => name !== field));

const core = 'xarf_version report_id timestamp reporter sender source_identifier category type url'.split(
  ' ',
);
const contact = ['org', 'contact', 'domain'];

describe('a report of XARF 4', () => {
  it('is valid for every basis and age that has a type, and there is none for the others', () => {
    const typed = takedownBases.flatMap((basis) =>
      ageClasses.flatMap((ageClass) => {
        const report = xarfOf(sampleNotice({ basis, ageClass }), target);
        if (report) checkXarf(report);
        return report
          ? [[basis, ageClass, report.type, 'exploitation_type' in report && report.exploitation_type]]
          : [];
      }),
    );
    expect(typed).toEqual([
      ['sexual_image', 'minor', 'csem', 'distribution'],
      ['sexual_deepfake', 'minor', 'csem', 'distribution'],
      ['sextortion', 'minor', 'csem', 'sextortion'],
      ['grooming', 'minor', 'csem', 'grooming'],
    ]);
  });

  it.each(csamClasses)('is of type csam once somebody who may look gave the class %s', (csamClass) => {
    for (const basis of ['sexual_image', 'sexual_deepfake'] as const)
      expect(reportOf({ basis }, { csamClass })).toMatchObject({ type: 'csam', classification: csamClass });
    expect(reportOf({ basis: 'grooming' }, { csamClass })).toMatchObject({ type: 'csem' });
    expect(xarfOf(sampleNotice({ ageClass: 'adult' }), { ...target, csamClass })).toBeUndefined();
  });

  it('has every field that is asked for, and names us twice and nobody else', () => {
    expect(csam).toEqual({
      xarf_version: '4.2.0',
      report_id: '40daae21-fbe5-4b5d-bfb3-7ea6c2f82cae',
      timestamp: '2026-11-28T10:15:00.000Z',
      reporter: {
        org: 'Voorbeeld helplijn',
        contact: 'notices@helpline.example.org',
        domain: 'helpline.example.org',
      },
      sender: {
        org: 'Voorbeeld helplijn',
        contact: 'notices+k7q2m9x4@helpline.example.org',
        domain: 'helpline.example.org',
      },
      source_identifier: 'video.example.org',
      category: 'content',
      type: 'csam',
      classification: 'B2',
      url: 'https://video.example.org/watch?v=A_b-1&igsh=x%2fY&utm_source=z#t=1',
      domain: 'video.example.org',
      detection_method: 'user_report',
      verification_method: 'user_report',
      evidence_source: 'user_report',
      description: expect.stringContaining('VV-0151') as string,
    });
  });

  it('asks for the fields of the specification', () => {
    expect([...xarfSchema.required].sort()).toEqual([...core].sort());
    expect(xarfSchema.properties.reporter.required).toEqual(contact);
    expect(xarfSchema.properties.sender.required).toEqual(contact);
    const [forCsam, forCsem] = xarfSchema.allOf;
    expect([forCsam.if.properties.type.const, ...forCsam.then.required]).toEqual([
      'csam',
      'classification',
      'detection_method',
    ]);
    expect([forCsem.if.properties.type.const, ...forCsem.then.required]).toEqual([
      'csem',
      'exploitation_type',
      'detection_method',
    ]);
  });

  it.each([
    ...[...core, 'classification', 'detection_method'].map((field) => ['csam', field, csam] as const),
    ...[...core, 'exploitation_type', 'detection_method'].map((field) => ['csem', field, csem] as const),
  ])('of type %s without %s is refused by that name', (_, field, report) => {
    expect(refusal(report)).toBe('valid');
    expect(report[field]).toBeDefined();
    expect(refusal(without(report, field))).toBe(field);
  });

  it.each(['reporter', 'sender'].flatMap((who) => contact.map((field) => [who, field] as const)))(
    'whose %s has no %s is refused, and so is one that tells more',
    (who, field) => {
      const whole = csem[who] as Json;
      expect(refusal({ ...csem, [who]: without(whole, field) })).toBe(`${who}.${field}`);
      expect(refusal({ ...csem, [who]: { ...whole, name: 'x' } })).toBe(who);
    },
  );

  it('may carry fields of no list, as the official samples do', () => {
    const more = { classification: 'A1', file_hash: { sha256: 'x' }, tags: ['csem:detected'] };
    expect(refusal({ ...csem, ...more })).toBe('valid');
  });

  it('never carries a picture, and nothing of ours', () => {
    for (const report of [csam, csem]) {
      expect(Object.keys(report)).not.toContain('evidence');
      expect(refusal({ ...report, evidence: [] })).toBe('evidence');
      expect(refusal({ ...report, _internal: {} })).toBe('_internal');
    }
  });

  it.each([
    ['version', 'xarf_version', ['3', '3.1.0', '4', '4.2', '5.0.0', '4.2.0-rc', 4.2]],
    [
      'id',
      'report_id',
      ['', 'VV-0151', '40daae21-fbe5-4b5d-bfb3-7ea6c2f82ca', '40daae21fbe54b5dbfb37ea6c2f82cae'],
    ],
    ['time', 'timestamp', ['yesterday', '2026-11-28', '2026-13-01T00:00:00Z', '2026-11-28 10:15', 1]],
    [
      'host',
      'source_identifier',
      ['', 'https://example.org', 'example.org/x', 'exa mple.org', 'a..example', '-x\n', 1],
    ],
    [
      'address',
      'url',
      ['', 'example.org', '/p/1', 'https://exa mple.org', 'javascript:alert(1)', 'https://ü.example.org'],
    ],
    ['domain', 'domain', ['localhost', '203.0.113.5', 'EXAMPLE.org', 'a_b.example.org']],
    ['category', 'category', ['messaging', 'Content', '']],
    ['type', 'type', ['ncii', 'CSAM', 'phishing', '']],
    ['way of finding out', 'detection_method', ['guess', '']],
    ['description of more than 1000 characters', 'description', ['x'.repeat(1001)]],
  ])('with a bad %s is refused', (_, field, values) => {
    for (const value of values)
      for (const report of [csam, csem])
        expect([value, refusal({ ...report, [field]: value })]).toEqual([value, field]);
  });

  it('of one type does not pass with what the other asks for', () => {
    expect(refusal({ ...csam, type: 'csem' })).toBe('exploitation_type');
    expect(refusal({ ...csem, type: 'csam' })).toBe('classification');
    expect(refusal({ ...csam, classification: 'A3' })).toBe('classification');
    expect(refusal({ ...csem, exploitation_type: 'harassment' })).toBe('exploitation_type');
  });

  it.each([
    ['https://203.0.113.5/x', '203.0.113.5', undefined],
    ['https://[2001:db8::1]:8443/x', '2001:db8::1', undefined],
    ['https://some_name.example.org/x', 'some_name.example.org', undefined],
    ['https://VIDEO.Example.org./x', 'video.example.org', 'video.example.org'],
    ['http://bücher.example.org/x', 'xn--bcher-kva.example.org', undefined],
    ['https://user:pass@video.example.org:444/x', 'video.example.org', 'video.example.org'],
  ])('on %s tells the host, and a domain only where it is one of XARF', (url, host, domain) => {
    const report = reportOf({}, { url });
    expect([report['source_identifier'], report['domain']]).toEqual([host, domain]);
  });

  it('is never made of what is no notice: bad ids, addresses and senders are refused', () => {
    expect(() => reportOf({}, { reportId: 'VV-0151' })).toThrow(InvalidXarf);
    for (const url of [
      '',
      'example.org',
      'mailto:a@example.org',
      'javascript:alert(1)',
      'https://example.org/\nx',
    ])
      expect(() => reportOf({}, { url })).toThrow(InvalidXarf);
    expect(() => reportOf({ sender: { name: '', email: 'x@example.org' } })).toThrow(InvalidXarf);
    expect(() => reportOf({ sender: { name: 'x', email: 'x' } })).toThrow(InvalidXarf);
    expect(() => reportOf({ answerTo: 'x' })).toThrow(InvalidXarf);
    expect(() => reportOf({ domain: 'not a domain' })).toThrow(InvalidXarf);
  });

  it('tells no word of the explanation', () => {
    const explanation = 'Kanarie-7731 beschrijft een foto';
    for (const basis of takedownBases)
      expect(JSON.stringify(xarfOf(sampleNotice({ basis, explanation }), target) ?? {})).not.toMatch(
        /kanarie|foto/i,
      );
  });
});
