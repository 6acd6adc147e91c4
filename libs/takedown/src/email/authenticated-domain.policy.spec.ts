import { authenticatedDomain } from './authenticated-domain.policy.js';
import type { SenderChecks } from './mail-inspection.js';

const from = 'support@platform.example.org';
const signature = { domain: 'platform.example.org', passed: true, whole: true, aligned: true };
const checks = (more: Partial<SenderChecks> = {}): SenderChecks => ({
  authors: [from],
  fromHeaders: 1,
  signatures: [signature],
  spfAligned: false,
  dmarc: 'none',
  arc: false,
  ...more,
});

describe('the domain that stands for a message', () => {
  it.each([
    ['its own signature', checks()],
    ['its own signature among others', checks({ signatures: [{ ...signature, passed: false }, signature] })],
    ['its signature, as it asks for', checks({ dmarc: 'pass' })],
    ['where it was sent from, as it asks for', checks({ dmarc: 'pass', signatures: [], spfAligned: true })],
    ['the author in capitals', checks({ authors: ['SUPPORT@Platform.Example.org'] })],
  ])('is its author’s by %s', (_what, made) =>
    expect(authenticatedDomain(from, made)).toBe('platform.example.org'),
  );

  it.each([
    ['no signature', checks({ signatures: [] })],
    ['a signature that is wrong', checks({ signatures: [{ ...signature, passed: false }] })],
    ['a signature of somebody else', checks({ signatures: [{ ...signature, aligned: false }] })],
    ['a signature over the first lines', checks({ signatures: [{ ...signature, whole: false }] })],
    ['where it was sent from, unasked', checks({ signatures: [], spfAligned: true })],
    ['what its domain forbids', checks({ dmarc: 'fail' })],
    ['what nobody could look up', checks({ dmarc: 'unknown' })],
    ['two headers', checks({ fromHeaders: 2 })],
    ['two authors', checks({ authors: [from, 'b@example.org'] })],
    ['no author', checks({ authors: [] })],
    ['an author that is read in two ways', checks({ authors: ['support@other.example.org'] })],
    ['a chain of forwarders', checks({ signatures: [], arc: true })],
  ])('is nobody’s by %s', (_what, made) => expect(authenticatedDomain(from, made)).toBeUndefined());
});
