import * as base64 from 'nodemailer/lib/base64';
import type MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';

const lineEnd = '\r\n';

/**
 * A message that is whole in memory, byte for byte as the library's own streams give it, which take several turns of the
 * event loop and most of the time for each part. Throws a `TypeError` for a part that is not in memory or has an encoding
 * that the product does not use.
 */
export function mimeBytes(message: MimeNode): Buffer {
  const whole = partOf(message);
  return Buffer.from(whole.endsWith(lineEnd) ? whole : whole + lineEnd, 'latin1');
}

/** One part with all that is in it, a character for each byte. */
function partOf(part: MimeNode): string {
  const head = `${Buffer.from(part.buildHeaders(), 'utf8').toString('latin1')}${lineEnd}${lineEnd}`;
  if (!part.multipart) return head + bodyOf(part);
  const parts = part.childNodes.map((child) => `--${part.boundary}${lineEnd}${partOf(child)}${lineEnd}`);
  return `${head}${parts.join('')}--${part.boundary}--${lineEnd}`;
}

function bodyOf(part: MimeNode): string {
  const { content = '' } = part;
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) throw new TypeError('a part not in memory');
  const encoding = part.getTransferEncoding();
  if (encoding === 'base64') return base64.wrap(base64.encode(content));
  if (encoding === 'quoted-printable') return quotedPrintable.wrap(quotedPrintable.encode(content));
  if (encoding === '7bit' || content.length === 0) return content.toString('latin1');
  throw new TypeError('a part with another encoding');
}
