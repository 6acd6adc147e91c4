import { Logger } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import type { Clock } from '../clock/index.js';
import type { MailAccount, MailServer } from '../config/index.js';
import { Alarm } from './alarm.js';
import { backoffMs } from './backoff.js';
import { InboxSession } from './inbox-session.js';
import type { MailHandler } from './mail-handler.js';

/** Milliseconds between two renewals of the right to read, and the longest that new mail lies unseen. */
const holdMs = 10_000;
const goodbyeMs = 2_000;

function clientOf({ host, port, tls, user, password }: MailServer): ImapFlow {
  return new ImapFlow({
    host,
    port,
    secure: tls === 'implicit',
    doSTARTTLS: tls === 'starttls',
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  });
}

/** Reads one mailbox for as long as the process lives: waits for mail, hands it on in order, connects again. */
export class MailboxReader {
  private readonly logger = new Logger('mailbox');
  private readonly alarm = new Alarm();
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly account: MailAccount,
    private readonly handler: MailHandler,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Finishes the message at hand and gives the mailbox back. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.alarm.ring();
    await this.running;
    await this.handler.release().catch(() => undefined);
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopped;) {
      try {
        const held = await this.handler.hold();
        if (held) await this.read(() => (failures = 0));
        if (!this.stopped) await this.alarm.sleep(held ? backoffMs(0) : holdMs);
      } catch (error) {
        // Only its class: what a server says may quote an address.
        this.logger.warn(`not read: ${error instanceof Error ? error.name : 'error'}`);
        failures += 1;
        if (!this.stopped) await this.alarm.sleep(backoffMs(failures));
      }
    }
  }

  /** One connection, from signing in until it ends. */
  private async read(connected: () => void): Promise<void> {
    const client = clientOf(this.account.imap);
    client.on('error', () => undefined);
    client.on('exists', () => this.alarm.ring());
    client.on('close', () => this.alarm.ring());
    try {
      await client.connect();
      const session = await InboxSession.open(client, this.handler, this.clock);
      connected();
      while (!this.stopped && client.usable && (await this.handler.hold())) {
        // Begun before the look, so that mail that comes during it is looked for again.
        const waiting = this.alarm.sleep(holdMs);
        await session.readNew(() => this.stopped);
        if (this.stopped) return;
        void client.idle().catch(() => undefined);
        await waiting;
      }
    } finally {
      await Promise.race([client.logout().catch(() => undefined), new Alarm().sleep(goodbyeMs)]);
      client.close();
    }
  }
}
