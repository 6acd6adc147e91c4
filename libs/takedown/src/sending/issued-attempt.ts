import type { IssuedNotice } from '../document/issued-notice.js';
import { answerAddress, type NoticeMailbox } from '../email/notice-mail.js';
import { noticeReference } from '../notice/notice-reference.js';
import type { PreparedAttempt } from './prepared-attempt.js';

/** What was approved, as it goes to this channel. Throws a `RangeError` once nobody can read it any more. */
export function issuedAttempt(attempt: PreparedAttempt, mailbox: NoticeMailbox): IssuedNotice {
  const { explanation, targets, takenLanguages } = attempt;
  if (explanation === undefined || targets.length === 0)
    throw new RangeError('a notice without words or targets');
  return {
    targets: targets.map(({ id, url, kind }) => ({ url, kind, reportId: id })),
    basis: attempt.basis,
    ageClass: attempt.ageClass,
    explanation,
    languages: attempt.languages.filter((language) => takenLanguages.includes(language)),
    capacity: attempt.capacity,
    goodFaith: attempt.goodFaith,
    sender: { name: mailbox.name, email: mailbox.address },
    channel: {
      providerKind: attempt.providerKind,
      capacities: attempt.takenCapacities,
      languages: takenLanguages,
      maximumUrls: attempt.maximumUrls,
      mayPublishNotice: attempt.mayPublishNotice,
    },
    reference: noticeReference(attempt.noticeNumber),
    issuedAt: attempt.approvedAt,
    answerTo: answerAddress(mailbox, attempt.token),
    domain: mailbox.address.slice(mailbox.address.indexOf('@') + 1),
  };
}
