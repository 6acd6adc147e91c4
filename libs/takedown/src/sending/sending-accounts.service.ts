import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { NoticeApis } from '../http/notice-apis.service.js';
import type { AddressAlone, SenderAccount } from './sender-account.js';

/** From where each programme sends in this process. */
@Injectable()
export class SendingAccounts {
  private readonly alone = new Map<string, AddressAlone>();

  constructor(
    private readonly config: Config,
    private readonly apis: NoticeApis,
  ) {}

  /** Its mailbox. */
  mailboxOf(programme: string): SenderAccount | undefined {
    return this.config.mailboxes.get(programme);
  }

  /** Its address, where there is an interface that needs no mailbox; always the same one. */
  addressOf(programme: string): SenderAccount | undefined {
    const address = this.config.noticeAddresses.get(programme);
    if (address === undefined || !this.apis.has(programme)) return undefined;
    const known = this.alone.get(programme) ?? { address };
    this.alone.set(programme, known);
    return known;
  }
}
