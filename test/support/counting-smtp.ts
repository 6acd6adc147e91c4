import { SMTPServer } from 'smtp-server';
import { freePort } from '#platform/embedded';
import { headerOf } from './test-smtp.js';

/** Where a mail server is with a message: `dot` when it has all of it and has not said so, `reply` when it has. */
export type SmtpPoint = 'connect' | 'mail' | 'rcpt' | 'data' | 'dot' | 'reply';

/** A real SMTP server that accepts everything, counts by message id, and tells how far it is. */
export class CountingSmtp {
  /** How often each message was given to it, whole. */
  readonly counts = new Map<string, number>();
  /** Called at each point; the other side waits for it. */
  at: (point: SmtpPoint) => Promise<void> | void = () => undefined;

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(): Promise<CountingSmtp> {
    const port = await freePort();
    const tell = (point: SmtpPoint, callback: (error?: Error | null) => void): void =>
      void Promise.resolve(smtp.at(point)).then(() => callback());
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onConnect: (_session, callback) => tell('connect', callback),
      onMailFrom: (_address, _session, callback) => tell('mail', callback),
      onRcptTo: (_address, _session, callback) => tell('rcpt', callback),
      onData: (stream, _session, callback) => {
        const chunks: Buffer[] = [];
        void Promise.resolve(smtp.at('data')).then(() =>
          stream.on('data', (chunk: Buffer) => chunks.push(chunk)),
        );
        stream.once('end', () => {
          smtp.count(headerOf(Buffer.concat(chunks).toString('latin1'), 'message-id'));
          tell('dot', () => {
            callback(null);
            setImmediate(() => void smtp.at('reply'));
          });
        });
      },
    });
    const smtp = new CountingSmtp(server, port);
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return smtp;
  }

  /** Lets `crash` happen the first time that the server is at a point; begins what leads there itself. */
  async during(
    point: SmtpPoint,
    begin: () => Promise<unknown>,
    crash: () => Promise<unknown>,
  ): Promise<void> {
    const over = new Promise<unknown>((resolve) => {
      let isMet = false;
      this.at = (met) => {
        if (met !== point || isMet) return;
        isMet = true;
        const crashed = crash();
        resolve(crashed);
        return crashed.then(() => undefined);
      };
    });
    await begin();
    await over;
    this.at = () => undefined;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private count(messageId: string): void {
    this.counts.set(messageId, (this.counts.get(messageId) ?? 0) + 1);
  }
}
