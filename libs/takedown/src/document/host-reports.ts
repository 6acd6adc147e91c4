import type { IssuedNotice } from './issued-notice.js';
import { type XarfReport, xarfOf } from './xarf.js';

/** A report for each address of a notice; none where XARF has no type for it, as of adults. Throws `InvalidXarf`. */
export function xarfReports(notice: IssuedNotice): readonly XarfReport[] {
  return notice.targets.flatMap((target) => xarfOf(notice, target) ?? []);
}

/** Those that go along with a mail: hosts read them by machine, and nobody else does. */
export function hostReports(notice: IssuedNotice): readonly XarfReport[] {
  return notice.channel.providerKind === 'hosting' ? xarfReports(notice) : [];
}
