import { randomBytes } from 'node:crypto';
import * as base64 from 'nodemailer/lib/base64';
import * as quotedPrintable from 'nodemailer/lib/qp';

/** A part of a message, or the whole of it, encoded for the wire: only ASCII, and lines of 76 at most. */
export interface MimePart {
  readonly type: string;
  readonly encoding?: 'quoted-printable' | 'base64';
  readonly disposition?: string;
  readonly body: string;
}

/** A file that the product made itself and sends along; nothing that anyone gave us ever goes along. */
export interface GeneratedFile {
  /** Ours, such as `VV-0151.json`. */
  readonly name: string;
  readonly type: keyof typeof endings;
  readonly content: string;
}

/** A file for the reader's calendar, which goes along as another form of the text (RFC 6047). */
export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

const lineEnd = '\r\n';
const endings = { 'text/plain': 'txt', 'application/json': 'json' } as const;
const plainName = /^[A-Za-z0-9][A-Za-z0-9-]{0,60}$/;

/** A text with the line ends of the wire. */
export function textPart(text: string): MimePart {
  const body = quotedPrintable.wrap(quotedPrintable.encode(text));
  return { type: 'text/plain; charset=utf-8', encoding: 'quoted-printable', body };
}

/** The file byte for byte; throws a `RangeError` for a name or a type that is not one of ours. */
export function filePart({ name, type, content }: GeneratedFile): MimePart {
  const ending = Object.hasOwn(endings, type) ? endings[type] : undefined;
  const stem = name.slice(0, name.lastIndexOf('.'));
  if (ending === undefined || name !== `${stem}.${ending}` || !plainName.test(stem))
    throw new RangeError('a file that the product does not make');
  const disposition = `attachment; filename=${name}`;
  return { ...inBase64(content), type: `${type}; charset=utf-8; name=${name}`, disposition };
}

/** The file with its method named, as calendars ask for. */
export function calendarPart({ method, content }: CalendarFile): MimePart {
  return { ...inBase64(content), type: `text/calendar; charset=utf-8; method=${method}` };
}

/** Parts that belong together, in order; the line between them can stand in none of them. */
export function multipart(kind: 'mixed' | 'alternative', parts: readonly MimePart[]): MimePart {
  // No encoded line begins with two hyphens and has an equals sign before an underscore.
  const boundary = `=_${randomBytes(12).toString('hex')}`;
  const whole = parts.map((part) => `--${boundary}${lineEnd}${headOf(part)}${lineEnd}${part.body}${lineEnd}`);
  return { type: `multipart/${kind}; boundary="${boundary}"`, body: `${whole.join('')}--${boundary}--` };
}

function headOf({ type, encoding, disposition }: MimePart): string {
  const lines = [
    `Content-Type: ${type}`,
    ...(encoding === undefined ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
    ...(disposition === undefined ? [] : [`Content-Disposition: ${disposition}`]),
  ];
  return lines.map((line) => line + lineEnd).join('');
}

const inBase64 = (content: string) => ({
  encoding: 'base64' as const,
  body: base64.wrap(base64.encode(content)),
});
