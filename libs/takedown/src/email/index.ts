export type { Belonging } from './belonging.policy.js';
export type { DeliveryReport } from './delivery-report.js';
export { type DnsLookup, systemDns } from './dns-answers.js';
export { type JudgedMail, type MailConsequence, meaningOf } from './meaning.policy.js';
export { answerAddress, type NoticeLetter, noticeMail, type NoticeMailbox } from './notice-mail.js';
export { noticeMessageId, tokenInId } from './notice-message-id.js';
export type { ProviderMail } from './provider-mail.js';
export { readProviderMail, type SenderChecking } from './read-provider-mail.js';
export { type NoticeAttempt, replyTokenOf, tokenHash, tokenIn, withToken } from './reply-token.js';
