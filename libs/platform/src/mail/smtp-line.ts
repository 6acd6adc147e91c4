import type { Readable, Writable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailAccount } from '../config/index.js';
import type { ComposedMail } from './compose-mail.js';
import { outcomeOf, type SendOutcome, type SmtpError } from './send-outcome.js';

const timeouts = {
  dnsTimeout: 5_000,
  connectionTimeout: 8_000,
  greetingTimeout: 8_000,
  socketTimeout: 15_000,
};

type Settle = (error?: Error | null) => void;

/** One connection to a mail server, which tells whether a message had begun to be handed over when it broke. */
export class SmtpLine {
  private ended = false;
  private handed = 0;
  private interrupt: (error: Error) => void = () => undefined;

  private constructor(private readonly connection: SMTPConnection) {
    const end = (error: Error): void => {
      this.ended = true;
      this.interrupt(error);
    };
    connection.on('error', end).on('end', () => end(new Error('ended')));
  }

  /** Connects and signs in; throws what the server or the network said. */
  static async open({ address, smtp }: MailAccount): Promise<SmtpLine> {
    const { host, port, tls, user, password: pass } = smtp;
    const connection = new SMTPConnection({
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      // Without it the name of this machine would stand in every message.
      name: address.slice(address.indexOf('@') + 1),
      ...timeouts,
    });
    const line = new SmtpLine(connection);
    await line.during((settle) => connection.connect(settle));
    if (user !== '') await line.during((settle) => connection.login({ credentials: { user, pass } }, settle));
    return line;
  }

  /** Whether another message can go over it. */
  get usable(): boolean {
    return !this.ended;
  }

  /** How many messages it was given. */
  get messages(): number {
    return this.handed;
  }

  /**
   * Hands one message over, once. After anything but `accepted` the line is closed; `lost` says that it broke before
   * the message, so that the same message may go over another.
   */
  async send({ raw, envelope }: ComposedMail): Promise<SendOutcome | 'lost'> {
    this.handed += 1;
    let begun = false;
    // The library asks for its bytes once the server wants them, and for nothing else of a stream.
    const message = {
      pipe: (wire: Writable) => {
        begun = true;
        return wire.end(raw);
      },
    };
    const { from, to, id } = envelope;
    const dsn = id === undefined ? {} : { dsn: { id, return: 'HDRS', notify: ['FAILURE', 'DELAY'] } };
    try {
      await this.during((settle) =>
        this.connection.send({ from, to: [...to], ...dsn }, message as unknown as Readable, settle),
      );
      return 'accepted';
    } catch (error) {
      const { responseCode = 0 } = error as SmtpError;
      if (!begun && (responseCode === 0 || responseCode === 421)) return 'lost';
      return outcomeOf(error as SmtpError, begun);
    }
  }

  close(): void {
    this.ended = true;
    this.connection.quit();
  }

  private async during(work: (settle: Settle) => void): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.interrupt = reject;
        if (this.ended) return reject(new Error('ended'));
        work((error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      this.close();
      throw error;
    } finally {
      this.interrupt = () => undefined;
    }
  }
}
