import type { GeneratedFile, OutgoingMail } from '#platform/mail';
import { noticeMessageId } from './notice-message-id.js';
import { withToken } from './reply-token.js';

/** The mailbox from which notices leave and to which answers come. */
export interface NoticeMailbox {
  /** Name of the organisation, as providers see it. */
  readonly name: string;
  readonly address: string;
  /**
   * Address for reports that a mail was not delivered. Where there is one, both addresses take `name+tag@…`; without it
   * they stay as they are, and answers are found by the messages they refer to.
   */
  readonly bounces?: string;
}

/** One attempt of a notice as it leaves by mail; its texts are made and checked elsewhere. */
export interface NoticeLetter {
  /** Our reference, such as `VV-0151`; says nothing of what the notice is about. */
  readonly reference: string;
  /** The provider's address, as its channel profile has it. */
  readonly to: string;
  /** What the notice says, in each language in which the provider takes it, in the order in which it is read. */
  readonly texts: readonly string[];
  /** The same for a machine, as JSON. */
  readonly document: string;
  /** Reports of XARF, one for each address, for a host that takes them. */
  readonly reports?: readonly string[];
  readonly token: string;
  /** Message-IDs of earlier attempts and answers of the same notice, the oldest first. */
  readonly earlier: readonly string[];
  readonly date: Date;
}

const reference = /^[A-Z]{1,4}-[0-9]{1,12}$/;
const between = `\n\n${'-'.repeat(40)}\n\n`;

/** The address to which a provider answers. */
export const answerAddress = ({ address, bounces }: NoticeMailbox, token: string): string =>
  bounces === undefined ? address : withToken(address, token);

/**
 * A notice as mail: every language in the text, and as files what we made ourselves, the text and the JSON. A person
 * approved it, so it is not automatic (RFC 3834). Throws a `RangeError` for a reference that is not one of ours.
 */
export function noticeMail(letter: NoticeLetter, mailbox: NoticeMailbox): OutgoingMail {
  if (!reference.test(letter.reference)) throw new RangeError('a notice without a reference of ours');
  const { address, bounces } = mailbox;
  const text = letter.texts.join(between);
  const files: readonly GeneratedFile[] = [
    { name: `${letter.reference}.txt`, type: 'text/plain', content: text },
    { name: `${letter.reference}.json`, type: 'application/json', content: letter.document },
    ...(letter.reports ?? []).map((content, index) => ({
      name: `${letter.reference}-xarf-${index + 1}.json`,
      type: 'application/json' as const,
      content,
    })),
  ];
  return {
    from: { name: mailbox.name, address },
    to: letter.to,
    replyTo: answerAddress(mailbox, letter.token),
    returnTo: bounces === undefined ? address : withToken(bounces, letter.token),
    envelopeId: letter.token,
    subject: letter.reference,
    text,
    files,
    messageId: noticeMessageId(letter.token, address.slice(address.lastIndexOf('@') + 1)),
    answers: letter.earlier,
    date: letter.date,
    automatic: 'no',
  };
}
