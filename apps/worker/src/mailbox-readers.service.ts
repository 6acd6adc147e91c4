import { randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Mailboxes, MailIntake } from '#contacts';
import { Clock } from '#platform/clock';
import { Config } from '#platform/config';
import type { Transaction } from '#platform/database';
import { describeError, Unavailable } from '#platform/errors';
import { type ArrivedMail, MailboxReader, type MailHandler, type SettledMail } from '#platform/mail';
import { NoticeMail } from '#takedown';

/** Reads the mailbox of each programme that has one, for as long as the process lives. */
@Injectable()
export class MailboxReaders implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('mail');
  private readonly readers: MailboxReader[] = [];

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly mailboxes: Mailboxes,
    private readonly intake: MailIntake,
    private readonly notices: NoticeMail,
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
      take: (mail) => this.take(programme, address, mail),
      quarantined: (uidValidity, uids) => this.mailboxes.putAside(programme, uidValidity, uids),
    };
  }

  /** What is about a notice goes there and nowhere else; everything else is of people who ask for help. */
  private async take(programme: string, address: string, mail: ArrivedMail): Promise<SettledMail> {
    try {
      const mark = (transaction: Transaction) => this.mailboxes.advance(transaction, mail);
      if (await this.notices.take(programme, mail, mark)) return 'taken';
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      const { name, frames } = describeError(error);
      this.logger.error(`unforeseen ${name}`, frames);
      return this.intake.putAside(programme, mail);
    }
    return this.intake.take(programme, address, mail);
  }
}
