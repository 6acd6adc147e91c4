import { Injectable } from '@nestjs/common';
import { ApiSender } from './api-sender.service.js';
import type { ChannelSender, HandOver } from './channel-sender.js';
import { MailSender } from './mail-sender.service.js';
import type { PreparedAttempt } from './prepared-attempt.js';
import type { TakedownSender } from './starting.service.js';

/** Hands each attempt over by its own channel. */
@Injectable()
export class Channels implements ChannelSender {
  constructor(
    private readonly mail: MailSender,
    private readonly api: ApiSender,
  ) {}

  prepare(sender: TakedownSender, attempt: PreparedAttempt): Promise<HandOver> {
    const channel = attempt.channel === 'http_api' ? this.api : this.mail;
    return channel.prepare(sender, attempt);
  }

  /** Lets go of what was kept open. */
  close(): void {
    this.mail.close();
  }
}
