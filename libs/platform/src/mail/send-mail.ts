import type { MailAccount } from '../config/index.js';
import type { ComposedMail } from './compose-mail.js';
import type { SendOutcome } from './send-outcome.js';
import { signMail } from './sign-mail.js';
import { SmtpLine } from './smtp-line.js';

/** Hands one message to the account's server, once; never tries again by itself and never throws. */
export async function sendMail(account: MailAccount, mail: ComposedMail): Promise<SendOutcome> {
  const signed = await signMail(account, mail).catch(() => undefined);
  const line = signed && (await SmtpLine.open(account).catch(() => undefined));
  if (!line) return 'not_sent';
  const outcome = await line.send(signed);
  line.close();
  return outcome === 'lost' ? 'not_sent' : outcome;
}
