import {
  type ArrivedMail,
  natureOf,
  parseMail,
  type ParsedMail,
  plainAddress,
  UnreadableMail,
} from '#platform/mail';
import type { AsideReason } from './mailboxes.service.js';

/** A message that opens or continues a thread, or why it does neither. */
export type ReadMail =
  | {
      readonly kind: 'person';
      readonly mail: ParsedMail;
      readonly raw: Buffer;
      readonly sender: string | undefined;
    }
  | { readonly kind: 'aside'; readonly reason: AsideReason; readonly returned: readonly string[] };

const aside = (reason: AsideReason, returned: readonly string[] = []): ReadMail => ({
  kind: 'aside',
  reason,
  returned,
});

/** Reads a message and decides what it is; `own` is the address of the mailbox itself. Never throws because of what it holds. */
export async function readMail({ raw }: ArrivedMail, own: string): Promise<ReadMail> {
  if (raw === undefined) return aside('too_large');
  try {
    const mail = await parseMail(raw);
    return decide(mail, raw, own);
  } catch (error) {
    if (error instanceof UnreadableMail) return aside(error.reason);
    throw error;
  }
}

/** What a message is that could be read. */
export function decide(mail: ParsedMail, raw: Buffer, own: string): ReadMail {
  const sender = plainAddress(mail.from);
  const nature = natureOf(mail);
  if (nature === 'bounce') return aside('bounce', mail.report?.failed ? mail.report.messageIds : []);
  if (nature === 'automatic') return aside('automatic');
  if (sender?.toLowerCase() === own.toLowerCase()) return aside('own');
  return { kind: 'person', mail, raw, sender };
}
