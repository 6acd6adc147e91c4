import type { MailAccount } from '../config/index.js';
import { Alarm } from './alarm.js';
import type { ComposedMail } from './compose-mail.js';
import type { SendOutcome } from './send-outcome.js';
import { signMail } from './sign-mail.js';
import { SmtpLine } from './smtp-line.js';

/** How much of a mail server a pool may take. */
export interface MailPoolLimits {
  /** Connections at the same time. */
  readonly connections: number;
  /** Messages that begin in a second, over all connections; without it as many as the server takes. */
  readonly perSecond?: number;
  /** Messages after which a connection makes way for a fresh one. */
  readonly messagesPerConnection?: number;
}

/** Milliseconds for which a connection waits for the next message: less than servers do. */
const idleMs = 10_000;
const usualMessages = 100;

/**
 * Connections to one account's server that stay open between messages. Like {@link SmtpLine} and unlike the pool of
 * nodemailer it knows of each message whether the server had begun to be given it, and sends none again that had.
 */
export class MailPool {
  private readonly idle: SmtpLine[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly alarm = new Alarm();
  private busy = 0;
  private nextAt = 0;
  private closed = false;

  constructor(
    private readonly account: MailAccount,
    private readonly limits: MailPoolLimits,
  ) {}

  /**
   * Hands one message over, once, when its turn has come; never throws. After `close` it is `not_sent`, and so is one
   * that waited for its turn until `mayStill` says no.
   */
  async send(mail: ComposedMail, mayStill: () => boolean = () => true): Promise<SendOutcome> {
    const signed = await signMail(this.account, mail).catch(() => undefined);
    if (!signed) return 'not_sent';
    await this.turn();
    try {
      await this.pace();
      return mayStill() ? await this.deliver(signed) : 'not_sent';
    } finally {
      this.busy -= 1;
      this.waiting.shift()?.();
    }
  }

  /** Ends the connections that wait, and the others when their message is through. */
  close(): void {
    this.closed = true;
    this.alarm.ring();
    this.idle.splice(0).forEach((line) => line.close());
  }

  private async turn(): Promise<void> {
    while (this.busy >= this.limits.connections)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.busy += 1;
  }

  /** Gives each message a moment of its own; in a second there are as many as there may be. */
  private async pace(): Promise<void> {
    const { perSecond } = this.limits;
    if (perSecond === undefined || this.closed) return;
    const now = performance.now();
    const at = Math.max(now, this.nextAt);
    this.nextAt = at + 1_000 / perSecond;
    if (at > now) await this.alarm.sleep(at - now);
  }

  private async deliver(mail: ComposedMail): Promise<SendOutcome> {
    if (this.closed) return 'not_sent';
    const kept = this.kept();
    const first = kept ? await this.over(kept, mail) : 'lost';
    if (first !== 'lost') return first;
    const line = await SmtpLine.open(this.account).catch(() => undefined);
    if (!line) return 'not_sent';
    const outcome = await this.over(line, mail);
    return outcome === 'lost' ? 'not_sent' : outcome;
  }

  private async over(line: SmtpLine, mail: ComposedMail): Promise<SendOutcome | 'lost'> {
    const outcome = await line.send(mail);
    if (line.usable && !this.closed && line.messages < (this.limits.messagesPerConnection ?? usualMessages))
      this.keep(line);
    else line.close();
    return outcome;
  }

  private kept(): SmtpLine | undefined {
    for (let line = this.idle.pop(); line; line = this.idle.pop()) {
      if (line.usable) return line;
    }
    return undefined;
  }

  private keep(line: SmtpLine): void {
    this.idle.push(line);
    const { messages } = line;
    setTimeout(() => {
      const place = this.idle.indexOf(line);
      if (place >= 0 && line.messages === messages)
        this.idle.splice(place, 1).forEach((each) => each.close());
    }, idleMs).unref();
  }
}
