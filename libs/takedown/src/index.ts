export { GivenReference } from './inbound/given-reference.entity.js';
export { InboundActs } from './inbound/inbound-acts.service.js';
export { InboundMail } from './inbound/inbound-mail.entity.js';
export { InboundReading } from './inbound/inbound-reading.service.js';
export { type MarkTaken, NoticeMail } from './inbound/notice-mail.service.js';
export { NoticeActs } from './notice/notice-acts.service.js';
export { NoticeBoards } from './notice/notice-board.service.js';
export { NoticeCounter } from './notice/notice-counter.entity.js';
export { NoticeEvent } from './notice/notice-event.entity.js';
export { NoticeExports } from './notice/notice-exports.service.js';
export { NoticeKey } from './notice/notice-key.entity.js';
export { NoticeLookup } from './notice/notice-lookup.service.js';
export { NoticeReopening } from './notice/notice-reopening.service.js';
export { type NoticeTransition, NoticeTransitions } from './notice/notice-transitions.service.js';
export { NoticeWriting } from './notice/notice-writing.service.js';
export { TakedownNotice } from './notice/takedown-notice.entity.js';
export { Target } from './notice/target.entity.js';
export { type PersonContacts, PersonStatuses } from './person/person-statuses.service.js';
export { ChannelProfile } from './provider/channel-profile.entity.js';
export { ChannelProfiles } from './provider/channel-profiles.service.js';
export { Provider } from './provider/provider.entity.js';
export { type HostedProvider, ProviderHosts } from './provider/provider-hosts.service.js';
export { ProviderPausing } from './provider/provider-pausing.service.js';
export { Providers } from './provider/providers.service.js';
export { seedProviders } from './provider/seed-providers.js';
export { missingFrom } from './completeness/completeness.policy.js';
export { isExactAddress, isWebAddress } from './completeness/exact-address.js';
export { leastExplanation } from './completeness/explanation-gaps.js';
export type {
  Authorisation,
  ChannelLimits,
  NoticeContent,
  NoticeSender,
  NoticeTarget,
} from './completeness/notice-content.js';
export { InvalidNoticeDocument, InvalidXarf } from './document/document.errors.js';
export { type DsaWords, dsaWordsOf } from './document/dsa-words.js';
export { formFields } from './document/form-fields.js';
export {
  type CsamClass,
  csamClasses,
  type IssuedNotice,
  type IssuedTarget,
} from './document/issued-notice.js';
export { checkNoticeDocument, type NoticeDocument, noticeDocumentOf } from './document/notice-document.js';
export { type NoticeText, noticeText } from './document/notice-text.js';
export { checkXarf, type XarfReport, xarfOf } from './document/xarf.js';
export { Deadlines } from './deadline/deadlines.service.js';
export { Escalation } from './deadline/escalation.entity.js';
export { Escalations } from './deadline/escalations.service.js';
export { WaitingCounts } from './deadline/waiting-counts.service.js';
export { Digest } from './digest/digest.entity.js';
export { Digests } from './digest/digests.service.js';
export { type AskedReport, FlaggerReports } from './report/flagger-reports.service.js';
export { FlaggerReportRow } from './report/flagger-report.entity.js';
export { type AskedExport, ReportExports } from './report/report-exports.service.js';
export { ReportWriting } from './report/report-writing.service.js';
export { ApiPolling } from './http/api-polling.service.js';
export { ApiReportRow } from './http/api-report.entity.js';
export type { TakedownActor } from './takedown-actor.js';
export { AttemptMarks, type AttemptName } from './sending/attempt-marks.service.js';
export { Attempt } from './sending/attempt.entity.js';
export { Attempts, type SettledAttempt } from './sending/attempts.service.js';
export { Enrolling } from './sending/enrolling.service.js';
export type { SenderAccount } from './sending/sender-account.js';
export { SendingAccounts } from './sending/sending-accounts.service.js';
export { SendingSweep } from './sending/sending-sweep.service.js';
export type { TakedownSender } from './sending/starting.service.js';
export { TakedownSending } from './sending/takedown-sending.service.js';
export { TakedownApproved } from './sending/takedown.events.js';
export { TakedownModule } from './takedown.module.js';
export { mayProbe, type ProbeConsent, type ProbedAge } from './verification/may-probe.policy.js';
export { nextProbeAt, type ProbeCourse, type ProbePurpose } from './verification/next-probe.policy.js';
export { ProbeCourseRow } from './verification/probe-course.entity.js';
export { ProbeRow } from './verification/probe.entity.js';
export { ProbeSetting } from './verification/probe-setting.entity.js';
export { ProbeViews } from './verification/probe-views.service.js';
export { ProbingSettings } from './verification/probing-settings.service.js';
export { Probing } from './verification/probing.service.js';
export { Sightings } from './verification/sightings.service.js';
export { Sighting } from './verification/sighting.entity.js';
export type { ProbeResult } from './verification/probe-result.js';
export { returnVerdictOf, type ReturnVerdict } from './verification/return.policy.js';
export { type Verdict, verdictOf } from './verification/verdict.policy.js';
export {
  answerAddress,
  type Belonging,
  type DeliveryReport,
  type DnsLookup,
  type JudgedMail,
  type MailConsequence,
  meaningOf,
  type NoticeAttempt,
  type NoticeLetter,
  noticeMail,
  type NoticeMailbox,
  noticeMessageId,
  type ProviderMail,
  readProviderMail,
  replyTokenOf,
  type SenderChecking,
  systemDns,
  tokenHash,
  tokenIn,
  tokenInId,
  withToken,
} from './email/index.js';
