import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Mailboxes, MailIntake } from '#contacts';
import { Clock } from '#platform/clock';
import { Config } from '#platform/config';
import { MailboxReader, type MailHandler } from '#platform/mail';

/** Reads the mailbox of each programme that has one, for as long as the process lives. */
@Injectable()
export class MailboxReaders implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly readers: MailboxReader[] = [];

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly mailboxes: Mailboxes,
    private readonly intake: MailIntake,
  ) {}

  onApplicationBootstrap(): void {
    for (const [programme, account] of this.config.mailboxes) {
      const handler = this.handlerOf(programme, account.address);
      const reader = new MailboxReader(account, handler, this.clock);
      this.readers.push(reader);
      reader.start();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.readers.map((reader) => reader.stop()));
  }

  private handlerOf(programme: string, address: string): MailHandler {
    const holder = randomUUID();
    return {
      hold: () => this.mailboxes.hold(programme, holder, address),
      release: () => this.mailboxes.release(programme, holder),
      lastUid: (uidValidity) => this.mailboxes.lastUid(programme, uidValidity),
      take: (mail) => this.intake.take(programme, address, mail),
      quarantined: (uidValidity, uids) => this.mailboxes.putAside(programme, uidValidity, uids),
    };
  }
}
