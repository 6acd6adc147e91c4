import { ageClasses, capacities, takedownBases } from '#contract/takedown';
import { InvalidNoticeDocument } from './document.errors.js';
import { checkNoticeDocument, noticeDocumentOf } from './notice-document.js';
import { noticeDocumentSchema } from './notice-document-schema.js';
import { sampleNotice } from './sample-notice.js';

type Json = Record<string, unknown>;
const document = noticeDocumentOf(sampleNotice()) as unknown as Json;
const refusal = (of: unknown): string => {
  try {
    checkNoticeDocument(of);
  } catch (error) {
    if (error instanceof InvalidNoticeDocument) return error.field;
    throw error;
  }
  return 'valid';
};
const without = (of: unknown, field: string): Json =>
  Object.fromEntries(Object.entries(of as Json).filter(([name]) => name !== field));

describe('a notice of article 16 as JSON', () => {
  it('says (a) to (d), in which capacity, and whom to answer', () => {
    expect(document).toEqual({
      format: 'dsa-article-16-notice',
      version: '1.0',
      reference: 'VV-0151',
      issued_at: '2026-11-28T10:15:00.000Z',
      languages: ['en'],
      explanation: {
        text: 'The person concerned has told us that this was put there against their will.',
        category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
        keywords: ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL'],
      },
      locations: [
        {
          number: 1,
          url: 'https://video.example.org/watch?v=A_b-1&igsh=x%2fY&utm_source=z#t=1',
          kind: 'post',
        },
        { number: 2, url: 'http://bücher.example.org:8080/ü', kind: 'account' },
      ],
      notifier: { name: 'Voorbeeld helplijn', email: 'notices@helpline.example.org' },
      good_faith: true,
      capacity: 'trusted_flagger',
      answer_to: 'notices+k7q2m9x4@helpline.example.org',
    });
  });

  it('is of its format for every basis, age and capacity that a complete notice can have', () => {
    const refused = takedownBases.flatMap((basis) =>
      ageClasses.flatMap((ageClass) =>
        capacities.flatMap((capacity) => {
          try {
            checkNoticeDocument(noticeDocumentOf(sampleNotice({ basis, ageClass, capacity })));
            return [];
          } catch {
            return [`${basis} ${ageClass}`];
          }
        }),
      ),
    );
    expect(new Set(refused)).toEqual(
      new Set([...takedownBases.map((basis) => `${basis} unknown`), 'grooming adult']),
    );
  });

  it('asks for every field it has', () => {
    expect(noticeDocumentSchema.required).toEqual(Object.keys(noticeDocumentSchema.properties));
  });

  it.each(Object.keys(document))('without %s is refused', (field) => {
    expect(refusal(without(document, field))).toBe(field);
  });

  it.each([
    ['explanation', 'text'],
    ['explanation', 'category'],
    ['explanation', 'keywords'],
    ['notifier', 'name'],
    ['notifier', 'email'],
  ])('whose %s has no %s is refused', (part, field) => {
    expect(refusal({ ...document, [part]: without(document[part], field) })).toBe(`${part}.${field}`);
  });

  it('has no place for anything else, in no part of it', () => {
    const [location] = document['locations'] as readonly Json[];
    expect(refusal({ ...document, evidence: 'x' })).toBe('document');
    for (const part of ['explanation', 'notifier'])
      expect(refusal({ ...document, [part]: { ...(document[part] as Json), victim: 'x' } })).toBe(part);
    expect(refusal({ ...document, locations: [{ ...location, image: 'x' }] })).toBe('locations.0');
    for (const field of ['number', 'url', 'kind'])
      expect(refusal({ ...document, locations: [without(location, field)] })).toBe(`locations.0.${field}`);
  });

  it('is refused rather than sent when the notice is none', () => {
    for (const more of [
      { targets: [] },
      { targets: [{ url: 'https://example.org/ x', kind: 'post' as const, reportId: 'x' }] },
      { goodFaith: false },
      { languages: [] },
      { explanation: ' \u200b ' },
      { reference: 'VV-0151\r\nBcc: x@example.org' },
      { answerTo: 'nowhere' },
      { sender: { name: 'x', email: '' } },
      { ageClass: 'unknown' as const },
    ])
      expect(() => noticeDocumentOf(sampleNotice(more))).toThrow(InvalidNoticeDocument);
  });

  it('never tells by whom an authorisation was recorded', () => {
    const authorisation = { recordedOn: '2026-11-01', kind: 'spoken', recordedBy: 'kanarie-42' } as const;
    const made = noticeDocumentOf(sampleNotice({ capacity: 'authorised_representative', authorisation }));
    expect(JSON.stringify(made)).not.toMatch(/kanarie|2026-11-01/);
  });
});
