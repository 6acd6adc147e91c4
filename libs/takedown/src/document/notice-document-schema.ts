import { capacities, noticeLanguages, targetKinds } from '#contract/takedown';

const line = { type: 'string', minLength: 1, maxLength: 200 } as const;
const email = { type: 'string', format: 'email' } as const;
const closed = { type: 'object', additionalProperties: false } as const;

/** (a): why it is illegal, and what the DSA calls it. */
const explanation = {
  ...closed,
  required: ['text', 'category', 'keywords'],
  properties: {
    text: { type: 'string', minLength: 1 },
    category: { type: 'string', pattern: '^STATEMENT_CATEGORY_[A-Z_]+$' },
    keywords: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', pattern: '^KEYWORD_[A-Z_]+$' },
    },
    keyword_other: line,
  },
} as const;

/** (b): the exact addresses. */
const location = {
  ...closed,
  required: ['number', 'url', 'kind'],
  properties: {
    number: { type: 'integer', minimum: 1 },
    url: { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$' },
    kind: { enum: targetKinds },
  },
} as const;

/**
 * Our format of a notice under article 16, in its first version. It is closed everywhere: there is no place in it
 * for a person, a picture, or anything of ours.
 */
export const noticeDocumentSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...closed,
  required: [
    'format',
    'version',
    'reference',
    'issued_at',
    'languages',
    'explanation',
    'locations',
    'notifier',
    'good_faith',
    'capacity',
    'answer_to',
  ],
  properties: {
    format: { const: 'dsa-article-16-notice' },
    version: { const: '1.0' },
    reference: { type: 'string', pattern: '^[A-Z]{1,4}-[0-9]{1,12}$' },
    issued_at: { type: 'string', format: 'date-time' },
    languages: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: noticeLanguages } },
    explanation,
    locations: { type: 'array', minItems: 1, items: location },
    // (c): who we are.
    notifier: { ...closed, required: ['name', 'email'], properties: { name: line, email } },
    // (d): said, or there is no notice.
    good_faith: { const: true },
    capacity: { enum: capacities },
    answer_to: email,
  },
} as const;
