import { isExactAddress } from '../completeness/exact-address.js';
import { InvalidXarf } from './document.errors.js';
import type { IssuedNotice, IssuedTarget } from './issued-notice.js';
import { jsonChecker } from './json-checker.js';
import { plainLine } from './plain-lines.js';
import { xarfSchema } from './xarf-schema.js';
import { type XarfSubject, xarfSubjectOf } from './xarf-subject.js';
import { xarfUri } from './xarf-uri.js';

interface XarfContact {
  readonly org: string;
  readonly contact: string;
  readonly domain: string;
}

/** A report of XARF 4 on one address, as it leaves. */
export type XarfReport = XarfSubject & {
  readonly xarf_version: '4.2.0';
  readonly report_id: string;
  readonly timestamp: string;
  readonly reporter: XarfContact;
  readonly sender: XarfContact;
  readonly source_identifier: string;
  readonly category: 'content';
  readonly url: string;
  readonly domain?: string;
  readonly detection_method: 'user_report';
  readonly verification_method: 'user_report';
  readonly evidence_source: 'user_report';
  readonly description: string;
};

const wrongIn = jsonChecker(xarfSchema);
const isDomain = new RegExp(xarfSchema.properties.domain.pattern);

/** Throws `InvalidXarf` for anything that is not a report as it may leave. */
export function checkXarf(report: unknown): void {
  const field = wrongIn(report);
  if (field !== undefined) throw new InvalidXarf(field);
}

/**
 * The report for a host on one target of a notice: XARF has one address a report. Nothing where XARF has no type for
 * it, as of adults; throws `InvalidXarf` when it would not be a valid report.
 */
export function xarfOf(notice: IssuedNotice, target: IssuedTarget): XarfReport | undefined {
  const subject = xarfSubjectOf(notice.basis, notice.ageClass, target.csamClass);
  if (!subject) return undefined;
  if (!isExactAddress(target.url)) throw new InvalidXarf('url');
  const host = new URL(target.url).hostname.replace(/^\[|\]$|\.$/g, '');
  const reporter = {
    org: plainLine(notice.sender.name),
    contact: notice.sender.email,
    domain: notice.domain,
  };
  const report: XarfReport = {
    xarf_version: '4.2.0',
    report_id: target.reportId,
    // Nobody knows since when it is there; this is when we said so.
    timestamp: notice.issuedAt.toISOString(),
    reporter,
    // A host answers to whoever sent it, so that the answer finds the notice.
    sender: { ...reporter, contact: notice.answerTo },
    source_identifier: host,
    category: 'content',
    ...subject,
    url: xarfUri(target.url),
    ...(isDomain.test(host) ? { domain: host } : {}),
    detection_method: 'user_report',
    verification_method: 'user_report',
    evidence_source: 'user_report',
    description: describe(notice),
  };
  checkXarf(report);
  return report;
}

/** The same sentences in every report: what we ask, and nothing of what is to be seen. */
const describe = ({ reference, answerTo }: IssuedNotice): string =>
  `Notice ${reference}. Please remove this content or disable access to it, and tell us your decision at ` +
  `${answerTo}. Reported to a helpline, which has not opened it. Please do not send us the content.`;
