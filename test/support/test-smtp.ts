import { SMTPServer } from 'smtp-server';
import { freePort } from '#platform/embedded';

/** A message as the server was given it. */
export interface SentMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** What the server does with the next messages: take them, refuse them for good or for now, or take them and say nothing. */
export type Temper = 'take' | 'refuse' | 'put_off' | 'fall_silent';

/** A real SMTP server of a test's own, which keeps what it is given. */
export class TestSmtp {
  readonly sent: SentMail[] = [];
  temper: Temper = 'take';
  /** Called when a message was taken, before its sender hears so. */
  onTaken: (mail: SentMail) => Promise<void> | void = () => undefined;

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(): Promise<TestSmtp> {
    const port = await freePort();
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: (_address, _session, callback) => smtp.recipient(callback),
      onData: (stream, { envelope }, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('end', () => {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          const to = envelope.rcptTo.map(({ address }) => address);
          void smtp.take({ from, to, raw: Buffer.concat(chunks).toString('latin1') }, callback);
        });
      },
    });
    const smtp = new TestSmtp(server, port);
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return smtp;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private recipient(callback: (error?: Error) => void): void {
    if (this.temper === 'refuse')
      return callback(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    if (this.temper === 'put_off') return callback(Object.assign(new Error('later'), { responseCode: 451 }));
    callback();
  }

  private async take(mail: SentMail, callback: (error?: Error | null) => void): Promise<void> {
    this.sent.push(mail);
    await this.onTaken(mail);
    if (this.temper !== 'fall_silent') callback(null);
  }
}

/** Headers of a raw message, unfolded, by lower-case name in the order in which they stand. */
export function headersOf(raw: string): readonly (readonly [name: string, value: string])[] {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return head.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
}

/** One header of a raw message. */
export const headerOf = (raw: string, name: string): string =>
  headersOf(raw).find(([each]) => each === name)?.[1] ?? '';

/** The text of a raw message, whichever way it was written. */
export function textOf(raw: string): string {
  const written = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (headerOf(raw, 'content-transfer-encoding') !== 'quoted-printable')
    return Buffer.from(written, 'latin1').toString('utf8').replace(/\r\n/g, '\n').trim();
  const body = written.replace(/=\r\n/g, '');
  const bytes = body.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n/g, '\n').trim();
}
