import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailAccount } from '../config/index.js';
import type { ComposedMail } from './compose-mail.js';

/**
 * What became of a message: the server took it; it will never take it; it was not given the message and may be asked
 * again; or the message was given and no answer came, so that nobody knows.
 */
export type SendOutcome = 'accepted' | 'refused' | 'not_sent' | 'unsure';

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

const timeouts = {
  dnsTimeout: 5_000,
  connectionTimeout: 8_000,
  greetingTimeout: 8_000,
  socketTimeout: 15_000,
};

/** What an error means, by whether the server had begun to be given the message. */
export function outcomeOf({ code, responseCode = 0 }: SmtpError, begun: boolean): SendOutcome {
  // An answer to the message itself is an answer, whatever it says; silence after it is none.
  if (begun && (code !== 'EMESSAGE' || responseCode === 0)) return 'unsure';
  const ofMessage = code === 'EMESSAGE' || code === 'EENVELOPE';
  return ofMessage && responseCode >= 500 ? 'refused' : 'not_sent';
}

function connectionTo({ address, smtp: { host, port, tls } }: MailAccount): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    // Without it the name of this machine would stand in every message.
    name: address.slice(address.indexOf('@') + 1),
    ...timeouts,
  });
}

/** Hands one message to the account's server, once; never tries again by itself and never throws. */
export async function sendMail(account: MailAccount, { raw, envelope }: ComposedMail): Promise<SendOutcome> {
  const { user, password: pass } = account.smtp;
  const connection = connectionTo(account);
  let begun = false;
  const message = new Readable({
    read() {
      begun = true;
      this.push(raw);
      this.push(null);
    },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const settle = (error?: Error | null): void => (error ? reject(error) : resolve());
      const deliver = (): void =>
        connection.send({ from: envelope.from, to: [...envelope.to] }, message, settle);
      connection.once('error', reject).once('end', () => reject(new Error('ended')));
      connection.connect((failed) => {
        if (failed) return reject(failed);
        if (user === '') return deliver();
        connection.login({ credentials: { user, pass } }, (error) => (error ? reject(error) : deliver()));
      });
    });
    return 'accepted';
  } catch (error) {
    return outcomeOf(error as SmtpError, begun);
  } finally {
    connection.on('error', () => undefined);
    connection.quit();
    message.destroy();
  }
}
