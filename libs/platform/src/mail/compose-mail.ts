import MailComposer from 'nodemailer/lib/mail-composer';
import { filePart, type GeneratedFile } from './generated-file.js';
import { mimeBytes } from './mime-bytes.js';
import { plainAddress } from './plain-address.js';
import { plainText } from './plain-text.js';

/** A message to one person. */
export interface OutgoingMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** With angle brackets; chosen before the first attempt, so that every attempt is the same message. */
  readonly messageId: string;
  /** Ids of the messages it answers, the oldest first. */
  readonly answers: readonly string[];
  readonly date: Date;
  /** Written by the product itself, which says so: to what came in, asking for no report when it cannot be delivered, or by itself. */
  readonly automatic: 'no' | 'answer' | 'by_itself';
  /** A file for the reader's calendar, which goes along as another form of the text (RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
  readonly files?: readonly GeneratedFile[];
  /** Where answers go, when not to the sender's address. */
  readonly replyTo?: string;
  /** Where reports go that it was not delivered, when not to the sender's address. */
  readonly returnTo?: string;
  /** By what such a report names it, where the servers on the way can (RFC 3461). */
  readonly envelopeId?: string;
}

/** A message as it goes over the wire, and for whom. */
export interface ComposedMail {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[]; readonly id?: string };
}

const messageId = /^<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,120}@[A-Za-z0-9.-]{1,120}>$/;
const envelopeId = /^[A-Za-z0-9]{1,64}$/;
const mostAnswered = 10;
const submitted = { answer: 'auto-replied', by_itself: 'auto-generated' } as const;

const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').slice(0, 200);

/**
 * The message with exactly these headers, to exactly this address. Throws a `RangeError` for an address or an id that
 * could be read in two ways; ids of others that could are left out.
 */
export function composeMail(mail: OutgoingMail): ComposedMail {
  const { to, from, replyTo, envelope } = placesOf(mail);
  const answers = mail.answers.filter((id) => messageId.test(id)).slice(-mostAnswered);
  const composer = new MailComposer({
    from: { name: oneLine(mail.from.name), address: from },
    to: { name: '', address: to },
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    subject: oneLine(mail.subject),
    // Line ends as they go over the wire, so that they are not looked for once more in the whole message.
    text: plainText(mail.text).replaceAll('\n', '\r\n'),
    textEncoding: 'quoted-printable',
    messageId: mail.messageId,
    date: mail.date,
    ...(answers.length > 0 && { inReplyTo: answers.at(-1), references: answers }),
    ...(mail.automatic !== 'no' && { headers: { 'Auto-Submitted': submitted[mail.automatic] } }),
    ...(mail.calendar && { alternatives: [calendarPart(mail.calendar)] }),
    ...(mail.files && { attachments: mail.files.map(filePart) }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { raw: mimeBytes(composer.compile()), envelope };
}

/** Every address of the message, each of which can be read in one way only. */
function placesOf(mail: OutgoingMail) {
  const [to, from] = [plainAddress(mail.to), plainAddress(mail.from.address)];
  const [replyTo, returnTo] = [plainAddress(mail.replyTo), plainAddress(mail.returnTo)];
  const wrong =
    (mail.replyTo !== undefined && !replyTo) ||
    (mail.returnTo !== undefined && !returnTo) ||
    (mail.envelopeId !== undefined && !envelopeId.test(mail.envelopeId)) ||
    !messageId.test(mail.messageId);
  if (!to || !from || wrong) throw new RangeError('a message without a plain address or id');
  const sender = mail.automatic === 'answer' ? '' : (returnTo ?? from);
  const id = mail.envelopeId;
  return { to, from, replyTo, envelope: { from: sender, to: [to], ...(id !== undefined && { id }) } };
}

function calendarPart({ method, content }: NonNullable<OutgoingMail['calendar']>) {
  return {
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content,
    contentTransferEncoding: 'base64',
  } as const;
}
