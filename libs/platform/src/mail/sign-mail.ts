import DKIM from 'nodemailer/lib/dkim';
import type { MailAccount } from '../config/index.js';
import type { ComposedMail } from './compose-mail.js';

/**
 * The message with a DKIM signature of the account's domain in front; the same message where the account has no key.
 * Throws rather than let a message leave unsigned that should be signed.
 */
export async function signMail(
  { address, dkim }: Pick<MailAccount, 'address' | 'dkim'>,
  mail: ComposedMail,
): Promise<ComposedMail> {
  if (!dkim) return mail;
  const signer = new DKIM({
    domainName: address.slice(address.lastIndexOf('@') + 1),
    keySelector: dkim.selector,
    privateKey: dkim.privateKey,
  });
  const chunks: Buffer[] = [];
  for await (const chunk of signer.sign(mail.raw)) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  // The library passes a message on as it is when its key is of no use.
  if (!raw.subarray(0, 15).equals(Buffer.from('DKIM-Signature:'))) throw new Error('not signed');
  return { ...mail, raw };
}
