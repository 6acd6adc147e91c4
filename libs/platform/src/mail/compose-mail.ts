import MailComposer from 'nodemailer/lib/mail-composer';
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
}

/** A message as it goes over the wire, and for whom. */
export interface ComposedMail {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
}

const messageId = /^<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,120}@[A-Za-z0-9.-]{1,120}>$/;
const mostAnswered = 10;
const submitted = { answer: 'auto-replied', by_itself: 'auto-generated' } as const;

const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').slice(0, 200);

/**
 * The message with exactly these headers, to exactly this address. Throws a `RangeError` for an address or an id that
 * could be read in two ways; ids of others that could are left out.
 */
export async function composeMail(mail: OutgoingMail): Promise<ComposedMail> {
  const [to, from] = [plainAddress(mail.to), plainAddress(mail.from.address)];
  if (!to || !from || !messageId.test(mail.messageId))
    throw new RangeError('a message without a plain address or id');
  const answers = mail.answers.filter((id) => messageId.test(id)).slice(-mostAnswered);
  const composer = new MailComposer({
    from: { name: oneLine(mail.from.name), address: from },
    to: { name: '', address: to },
    subject: oneLine(mail.subject),
    text: plainText(mail.text),
    textEncoding: 'quoted-printable',
    messageId: mail.messageId,
    date: mail.date,
    ...(answers.length > 0 && { inReplyTo: answers.at(-1), references: answers }),
    ...(mail.automatic !== 'no' && { headers: { 'Auto-Submitted': submitted[mail.automatic] } }),
    ...(mail.calendar && { alternatives: [calendarPart(mail.calendar)] }),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  });
  const raw = await composer.compile().build();
  return { raw, envelope: { from: mail.automatic === 'answer' ? '' : from, to: [to] } };
}

function calendarPart({ method, content }: NonNullable<OutgoingMail['calendar']>) {
  return {
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content,
    contentTransferEncoding: 'base64',
  } as const;
}
