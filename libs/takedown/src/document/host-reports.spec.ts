import { ageClasses, providerKinds, takedownBases } from '#contract/takedown';
import { InvalidXarf } from './document.errors.js';
import { hostReports, xarfReports } from './host-reports.js';
import { sampleNotice } from './sample-notice.js';

const channelOf = (providerKind: (typeof providerKinds)[number]) => ({
  ...sampleNotice().channel,
  providerKind,
});
const host = channelOf('hosting');

describe('the reports of a notice', () => {
  it('are one for each address', () => {
    const reports = xarfReports(sampleNotice());
    expect(reports.map(({ report_id: id }) => id)).toEqual(
      sampleNotice().targets.map((each) => each.reportId),
    );
  });

  it('go along to hosts alone', () => {
    const counts = providerKinds.map(
      (kind) => hostReports(sampleNotice({ channel: channelOf(kind) })).length,
    );
    expect(Object.fromEntries(providerKinds.map((kind, index) => [kind, counts[index]]))).toEqual({
      platform: 0,
      search: 0,
      hosting: 2,
    });
  });

  it('are none of an adult, or of an age that nobody chose', () => {
    const told = takedownBases.flatMap((basis) =>
      ageClasses
        .filter((ageClass) => hostReports(sampleNotice({ basis, ageClass, channel: host })).length > 0)
        .map((ageClass) => `${basis} ${ageClass}`),
    );
    expect(told).toEqual(
      ['sexual_image', 'sexual_deepfake', 'sextortion', 'grooming'].map((basis) => `${basis} minor`),
    );
  });

  it('are refused all of them where one would not be valid', () => {
    const [first] = sampleNotice().targets;
    const targets = [first, { ...first, reportId: 'no uuid' }] as ReturnType<typeof sampleNotice>['targets'];
    expect(() => hostReports(sampleNotice({ targets, channel: host }))).toThrow(InvalidXarf);
  });
});
