import { ageClasses, takedownBases } from '#contract/takedown';
import { sampleNotice } from '../document/sample-notice.js';
import { type CloudflareReport, cloudflareReportOf } from './cloudflare-report.js';
import { UnfitForApi } from './unfit-for-api.js';

const target = (url: string) => ({ url, kind: 'post' as const, reportId: 'r' });
const one = [target('https://video.example.org/p/1')];
const reportOf = (more: Parameters<typeof sampleNotice>[0] = {}): CloudflareReport =>
  cloudflareReportOf(sampleNotice({ targets: one, ...more }));
const faultOf = (more: Parameters<typeof sampleNotice>[0]): string => {
  try {
    return reportOf(more).act;
  } catch (error) {
    if (error instanceof UnfitForApi) return error.fault;
    throw error;
  }
};

describe('a notice as a report to Cloudflare', () => {
  it('is of children or of pictures without consent, and of nothing else', () => {
    const told = takedownBases.flatMap((basis) =>
      ageClasses.map((ageClass) => [`${basis} ${ageClass}`, faultOf({ basis, ageClass })] as const),
    );
    expect(told.filter(([, fault]) => fault !== 'no_category')).toEqual([
      ['sexual_image minor', 'abuse_children'],
      ['sexual_image adult', 'abuse_ncsei'],
      ['sexual_image unknown', 'unwritable'],
      ['sexual_deepfake minor', 'abuse_children'],
      ['sexual_deepfake adult', 'abuse_ncsei'],
      ['sexual_deepfake unknown', 'unwritable'],
    ]);
  });

  it('tells the owner of the site nothing, the host without our name, and NCMEC of children with it', () => {
    for (const ageClass of ['minor', 'adult'] as const)
      expect(reportOf({ ageClass })).toMatchObject({
        owner_notification: 'none',
        host_notification: 'send-anon',
      });
    expect(reportOf()).toMatchObject({ ncmec_notification: 'send' });
    expect(reportOf({ ageClass: 'adult' })).not.toHaveProperty('ncmec_notification');
  });

  it('is of the organisation, never of the person in the picture', () => {
    expect(reportOf({ ageClass: 'adult', capacity: 'authorised_representative' })).toMatchObject({
      ncsei_subject_representation: false,
      name: 'Voorbeeld helplijn',
      email: 'notices@helpline.example.org',
    });
  });

  it('has addresses of one host, each once and byte for byte', () => {
    const urls = ['https://video.example.org/p/1?a=%2f', 'https://video.example.org/P/1'];
    expect(reportOf({ targets: [...urls, urls[0] ?? ''].map(target) }).urls).toBe(urls.join('\n'));
    expect(faultOf({ targets: [...one, target('https://other.example.org/p/1')] })).toBe('too_much');
    const many = Array.from({ length: 251 }, (_, number) => target(`https://video.example.org/p/${number}`));
    expect([faultOf({ targets: many.slice(1) }), faultOf({ targets: many })]).toEqual([
      'abuse_children',
      'too_much',
    ]);
  });

  it('is never shortened', () => {
    expect(faultOf({ ageClass: 'adult', explanation: 'x'.repeat(2_000) })).toBe('too_much');
    expect(faultOf({ explanation: 'x'.repeat(2_000) })).toBe('abuse_children');
    expect(faultOf({ explanation: 'x'.repeat(5_000) })).toBe('too_much');
  });
});
