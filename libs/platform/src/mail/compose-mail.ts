import MimeNode from 'nodemailer/lib/mime-node';
import {
  type CalendarFile,
  calendarPart,
  filePart,
  type GeneratedFile,
  type MimePart,
  multipart,
  textPart,
} from './mime-part.js';
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
  readonly calendar?: CalendarFile;
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
  const whole = partsOf(mail);
  const head = new MimeNode(whole.type, { textEncoding: 'Q' }).setHeader({
    ...(mail.automatic !== 'no' && { 'Auto-Submitted': submitted[mail.automatic] }),
    From: { name: oneLine(mail.from.name), address: from },
    To: { name: '', address: to },
    ...(replyTo && { 'Reply-To': { name: '', address: replyTo } }),
    ...(answers.length > 0 && { 'In-Reply-To': answers.at(-1), References: answers }),
    Subject: oneLine(mail.subject),
    'Message-ID': mail.messageId,
    Date: mail.date.toUTCString().replace('GMT', '+0000'),
    ...(whole.encoding && { 'Content-Transfer-Encoding': whole.encoding }),
  });
  return { raw: Buffer.from(`${head.buildHeaders()}\r\n\r\n${whole.body}\r\n`), envelope };
}

/**
 * Put together here in one go: the library has streams for each part, which together took most of the time of a letter.
 * Headers with words of people in them, and every encoding, are the library's.
 */
function partsOf({ text, calendar, files }: OutgoingMail): MimePart {
  const said = textPart(plainText(text).replaceAll('\n', '\r\n'));
  const shown = calendar ? multipart('alternative', [said, calendarPart(calendar)]) : said;
  return files ? multipart('mixed', [shown, ...files.map(filePart)]) : shown;
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
