import { csamClasses } from './issued-notice.js';

const text = { type: 'string' } as const;

/** An organisation. Closed, so that nothing about a person can stand in it. */
const contact = {
  type: 'object',
  required: ['org', 'contact', 'domain'],
  properties: {
    org: { type: 'string', minLength: 1, maxLength: 200 },
    contact: { type: 'string', format: 'email' },
    domain: { type: 'string', format: 'hostname' },
  },
  additionalProperties: false,
} as const;

/** Fields of every report, and what XARF adds for content. */
const shared = {
  required: [
    'xarf_version',
    'report_id',
    'timestamp',
    'reporter',
    'sender',
    'source_identifier',
    'category',
    'type',
    'url',
  ],
  properties: {
    xarf_version: { type: 'string', pattern: '^4\\.[0-9]+\\.[0-9]+$' },
    report_id: { type: 'string', format: 'uuid' },
    timestamp: { type: 'string', format: 'date-time' },
    reporter: contact,
    sender: contact,
    // Labels with an underscore are no host names, and yet there are sites of that name.
    source_identifier: {
      type: 'string',
      anyOf: [
        { format: 'ipv4' },
        { format: 'ipv6' },
        { pattern: '^(?=.{1,253}$)[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*$' },
      ],
    },
    category: { const: 'content' },
    type: { enum: ['csam', 'csem'] },
    url: { type: 'string', format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' },
    domain: { type: 'string', pattern: '^([a-z0-9]+(-[a-z0-9]+)*\\.)+[a-z]{2,}$' },
    verification_method: {
      enum: ['manual', 'automated_crawler', 'user_report', 'honeypot', 'threat_intelligence'],
    },
    evidence_source: text,
    description: { type: 'string', maxLength: 1000 },
    // A picture is never sent along, and what is ours never leaves.
    evidence: false,
    _internal: false,
  },
} as const;

const csam = {
  required: ['classification', 'detection_method'],
  properties: {
    classification: { enum: csamClasses },
    detection_method: {
      enum: ['hash_match', 'ai_detection', 'manual_review', 'user_report', 'automated_scan'],
    },
  },
} as const;

const csem = {
  required: ['exploitation_type', 'detection_method'],
  properties: {
    exploitation_type: {
      enum: [
        'grooming',
        'solicitation',
        'sextortion',
        'trafficking',
        'distribution',
        'production',
        'possession',
      ],
    },
    detection_method: {
      enum: [
        'behavioral_analysis',
        'keyword_detection',
        'user_report',
        'ai_detection',
        'manual_review',
        'law_enforcement_referral',
      ],
    },
  },
} as const;

/**
 * The two types of XARF 4 that are of use here, written from the lists of fields of its specification, and closed to
 * what never leaves. The root is open, as XARF has it: official samples carry fields of no list.
 */
export const xarfSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  ...shared,
  allOf: [
    { if: { required: ['type'], properties: { type: { const: 'csam' } } }, then: csam },
    { if: { required: ['type'], properties: { type: { const: 'csem' } } }, then: csem },
  ],
} as const;
