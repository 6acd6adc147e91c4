import { extname } from 'node:path';
import { type MailNature, natureOf, parseMail, type ParsedMail, ParserThread } from '#platform/mail';
import { authenticatedDomain } from './authenticated-domain.policy.js';
import { belongingOf } from './belonging.policy.js';
import { deliveryReportOf } from './delivery-report.js';
import { dnsAnswers, type DnsLookup, systemDns } from './dns-answers.js';
import type { MailInspection } from './mail-inspection.js';
import type { ProviderMail } from './provider-mail.js';

/** How the sender of a message is checked. */
export interface SenderChecking {
  /** The DNS of this machine, unless a test has one of its own. */
  readonly lookup?: DnsLookup;
  /** Name by which our own receiving server calls itself in `Received`; without it SPF says nothing. */
  readonly receivedBy?: string;
  /** Addresses that only notices have, in lower case. */
  readonly addresses?: readonly string[];
}

/** The same file as TypeScript in the tests, where Node reads it as it is, and built in the product. */
const program = new URL(`./provider-mail-worker${extname(import.meta.url)}`, import.meta.url);
const thread = new ParserThread<MailInspection>(program);

/**
 * Reads a raw message to the mailbox of notices and checks who sent it, in threads with little memory and time that
 * nothing but text and types leaves. Throws `UnreadableMail`, which costs that message and no other.
 */
export async function readProviderMail(raw: Buffer, checking: SenderChecking = {}): Promise<ProviderMail> {
  const { lookup = systemDns, receivedBy, addresses = [] } = checking;
  const mail = await parseMail(raw);
  const task = { bytes: new Uint8Array(raw), addresses, ...(receivedBy !== undefined && { receivedBy }) };
  const { recipients, toOurs, types, report: found, checks } = await thread.parse(task, dnsAnswers(lookup));
  const report = found && deliveryReportOf(found.status, found.returnedHeaders);
  return {
    from: mail.from,
    authenticatedDomain: authenticatedDomain(mail.from, checks),
    belongs: belongingOf({ recipients, answers: mail.answers, report }),
    toOurs,
    nature: natureWith(mail, report !== undefined),
    report,
    messageId: mail.messageId,
    subject: mail.subject,
    text: mail.text,
    cut: mail.cut,
    dropped: mail.dropped,
    droppedTypes: types,
  };
}

/** Receipts and complaints are reports too, and answers of machines have no sender either: neither says it did not arrive. */
function natureWith(mail: ParsedMail, isDelivery: boolean): MailNature {
  if (isDelivery) return 'bounce';
  const nature = natureOf(mail);
  const answers = /^auto-/.test((mail.signs['auto-submitted'] ?? '').toLowerCase());
  const isReport = /^multipart\/report/i.test(mail.signs['content-type'] ?? '');
  return nature === 'bounce' && (answers || isReport) ? 'automatic' : nature;
}
