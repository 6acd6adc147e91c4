import { createServer, type Server, type Socket } from 'node:net';
import { freePort } from '#platform/embedded';

/** Moments of a delivery at which a server can do something else than go on. */
export type SmtpMoment = 'greeting' | 'hello' | 'mail' | 'rcpt' | 'data' | 'end';

const usual: Readonly<Record<SmtpMoment, string>> = {
  greeting: '220 mx.example.org',
  hello: '250 mx.example.org',
  mail: '250 ok',
  rcpt: '250 ok',
  data: '354 go on',
  end: '250 taken',
};
const moments: readonly (readonly [RegExp, SmtpMoment])[] = [
  [/^(EHLO|HELO)/i, 'hello'],
  [/^MAIL/i, 'mail'],
  [/^RCPT/i, 'rcpt'],
  [/^DATA/i, 'data'],
];

/** An SMTP server on loopback that says at any moment what a test has it say, or hangs up. */
export class ScriptedSmtp {
  /** What it says instead, once for each time that it stands here; `drop` hangs up. */
  readonly script: { moment: SmtpMoment; says: string }[] = [];
  /** Messages that it was given whole, whatever it said then. */
  readonly given: string[] = [];
  connections = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<ScriptedSmtp> {
    const server = createServer((socket) => smtp.talk(socket));
    const smtp = new ScriptedSmtp(server, await freePort());
    await new Promise<void>((resolve) => server.listen(smtp.port, '127.0.0.1', resolve));
    return smtp;
  }

  /** Ends the connections that wait, as servers do. */
  hangUp(): void {
    this.sockets.forEach((socket) => socket.destroy());
  }

  close(): Promise<void> {
    this.hangUp();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private talk(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    let heard = '';
    let inMessage = false;
    this.say(socket, 'greeting');
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      heard += chunk;
      for (let end = endOf(heard, inMessage); end > 0; end = endOf(heard, inMessage)) {
        const line = heard.slice(0, end);
        heard = heard.slice(end);
        if (inMessage) this.given.push(line);
        const moment = inMessage ? 'end' : (moments.find(([command]) => command.test(line))?.[1] ?? 'hello');
        inMessage = this.say(socket, moment).startsWith('354');
      }
    });
  }

  private say(socket: Socket, moment: SmtpMoment): string {
    const place = this.script.findIndex((each) => each.moment === moment);
    const [{ says } = { says: usual[moment] }] = place < 0 ? [] : this.script.splice(place, 1);
    if (says === 'drop') socket.destroy();
    else socket.write(`${says}\r\n`);
    return says;
  }
}

/** Where a command ends, or a message; 0 while it has not. */
function endOf(heard: string, inMessage: boolean): number {
  const mark = inMessage ? '\r\n.\r\n' : '\r\n';
  const place = heard.indexOf(mark);
  return place < 0 ? 0 : place + mark.length;
}
