import { type JudgedMail, meaningOf } from './meaning.policy.js';

const provider = ['platform.example.org'];
const report = { permanent: true, envelopeId: undefined, messageId: undefined };
const mail = (more: Partial<JudgedMail> = {}): JudgedMail => ({
  authenticatedDomain: 'platform.example.org',
  belongs: { by: 'token', tokens: ['0'.repeat(32)] },
  nature: 'person',
  report: undefined,
  ...more,
});
const lost = { by: 'nothing', tokens: [] } as const;

describe('what a message means', () => {
  it.each([
    ['an answer of the provider', mail(), 'from_provider', 'acknowledged', true],
    ['one of its machines', mail({ nature: 'automatic' }), 'received_by_machine', 'acknowledged', true],
    ['an answer to nothing of ours', mail({ belongs: lost }), 'from_provider', 'nothing', true],
    ['anyone’s', mail({ authenticatedDomain: undefined }), 'unauthenticated', 'nothing', true],
    [
      'somebody else’s',
      mail({ authenticatedDomain: 'other.example.org' }),
      'unauthenticated',
      'nothing',
      true,
    ],
    [
      'a machine of anyone',
      mail({ authenticatedDomain: undefined, nature: 'automatic' }),
      'unauthenticated',
      'nothing',
      true,
    ],
    [
      'a report that it failed',
      mail({ nature: 'bounce', report: { ...report, verdict: 'failed' } }),
      'bounce_failed',
      'dispatch_failed',
      true,
    ],
    [
      'a report that it is late',
      mail({ nature: 'bounce', report: { ...report, verdict: 'delayed' } }),
      'delayed',
      'nothing',
      false,
    ],
    [
      'a report that it arrived',
      mail({ nature: 'bounce', report: { ...report, verdict: 'delivered' } }),
      'delivered',
      'nothing',
      false,
    ],
    [
      'a report on some of several',
      mail({ nature: 'bounce', report: { ...report, verdict: 'mixed' } }),
      'unknown',
      'nothing',
      true,
    ],
    [
      'a report on nothing of ours',
      mail({ nature: 'bounce', belongs: lost, report: { ...report, verdict: 'failed' } }),
      'unknown',
      'nothing',
      true,
    ],
    ['a report that no machine can read', mail({ nature: 'bounce' }), 'unknown', 'nothing', true],
  ] as const)('when it is %s', (_what, judged, meaning, change, forPerson) =>
    expect(meaningOf(judged, provider)).toEqual({ meaning, change, forPerson }),
  );

  it.each([
    ['platform.example.org', true],
    ['mail.platform.example.org', true],
    ['notplatform.example.org', false],
    ['platform.example.org.test', false],
    ['example.org', false],
  ])('counts %s as the provider: %s', (domain, counts) => {
    const { meaning } = meaningOf(mail({ authenticatedDomain: domain }), ['Platform.Example.ORG']);
    expect(meaning === 'from_provider').toBe(counts);
  });

  it('takes nobody for a provider of which no domain is known', () => {
    expect(meaningOf(mail(), []).meaning).toBe('unauthenticated');
  });
});
