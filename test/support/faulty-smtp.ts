import { createServer, type Server, type Socket } from 'node:net';

/** Where a conversation with a mail server is; `content` is the first of the message, `dot` its end. */
export type SmtpPhase = 'greeting' | 'ehlo' | 'starttls' | 'mail' | 'rcpt' | 'data' | 'content' | 'dot';

/** What a server does at a phase: says something else, breaks the line (`drop`), or says nothing any more (`silence`). */
export interface SmtpFault {
  readonly at: SmtpPhase;
  readonly does: string;
  /** From which message on; the first by default. */
  readonly after?: number;
}

const usual: Readonly<Record<SmtpPhase, string>> = {
  greeting: '220 videobaan.test ESMTP',
  ehlo: '250 videobaan.test',
  starttls: '454 not now',
  mail: '250 ok',
  rcpt: '250 ok',
  data: '354 go on',
  content: '',
  dot: '250 taken',
};

const commands: readonly (readonly [RegExp, SmtpPhase])[] = [
  [/^(EHLO|HELO)/i, 'ehlo'],
  [/^STARTTLS/i, 'starttls'],
  [/^MAIL/i, 'mail'],
  [/^RCPT/i, 'rcpt'],
  [/^DATA/i, 'data'],
];

/** A mail server that does one thing wrong, byte by byte; a real one behaves too well. */
export class FaultySmtp {
  /** Messages of which it was given the end. */
  whole = 0;
  /** These messages. */
  readonly given: string[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly fault: SmtpFault | undefined,
    private readonly hasTls: boolean,
  ) {}

  static async start(fault?: SmtpFault, hasTls = false): Promise<FaultySmtp> {
    const server = createServer();
    const smtp = new FaultySmtp(server, fault, hasTls);
    server.on('connection', (socket) => smtp.talk(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return smtp;
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.sockets.forEach((socket) => socket.destroy());
    });
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.sockets.delete(socket));
    let inMessage = false;
    let pending = '';
    this.answer(socket, 'greeting');
    socket.on('data', (chunk: Buffer) => {
      pending += chunk.toString('latin1');
      if (inMessage) {
        this.answer(socket, 'content');
        if (socket.destroyed || !pending.endsWith('\r\n.\r\n')) return;
        this.given.push(pending);
        [inMessage, pending] = [false, ''];
        this.whole += 1;
        return this.answer(socket, 'dot');
      }
      if (!pending.endsWith('\r\n')) return;
      const phase = commands.find(([command]) => command.test(pending))?.[1];
      pending = '';
      if (phase === undefined) return void socket.end('221 bye\r\n');
      inMessage = phase === 'data';
      this.answer(socket, phase);
    });
  }

  private answer(socket: Socket, phase: SmtpPhase): void {
    const { at, does = '', after = 0 } = this.fault ?? {};
    const isDue = at === phase && this.whole >= after;
    if (isDue && does === 'drop') return void socket.destroy();
    if (isDue && does === 'silence') return;
    const said = isDue
      ? does
      : phase === 'ehlo' && this.hasTls
        ? '250-videobaan.test\r\n250 STARTTLS'
        : usual[phase];
    if (said !== '') socket.write(`${said}\r\n`);
  }
}
