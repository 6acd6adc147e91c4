import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { Programmes } from '#programmes';
import type { IssuedNotice } from '../document/issued-notice.js';
import type { ApiOutcome, NoticeApi } from '../http/notice-api.js';
import { NoticeApis } from '../http/notice-apis.service.js';
import { UnfitForApi } from '../http/unfit-for-api.js';
import { GivenReferences } from '../inbound/given-references.service.js';
import { SealedNotices } from '../notice/sealed-notices.service.js';
import type { ChannelSender, HandedOver, HandOver } from './channel-sender.js';
import { issuedAttempt } from './issued-attempt.js';
import type { PreparedAttempt } from './prepared-attempt.js';
import type { TakedownSender } from './starting.service.js';

/** Hands attempts over by the interface of their provider. */
@Injectable()
export class ApiSender implements ChannelSender {
  constructor(
    private readonly apis: NoticeApis,
    private readonly config: Config,
    private readonly programmes: Programmes,
    private readonly sealed: SealedNotices,
    private readonly references: GivenReferences,
  ) {}

  async prepare({ programme }: TakedownSender, attempt: PreparedAttempt): Promise<HandOver> {
    const api = await this.apis.of(programme, attempt.providerId).catch(() => 'unknown' as const);
    // Postgres was away before anything left.
    if (api === 'unknown') return always({ outcome: 'not_sent' });
    if (!api) return always({ outcome: 'refused', fault: 'not_configured' });
    const issued = await this.issuedOf(programme, attempt).catch(() => undefined);
    if (!issued) return always({ outcome: 'refused', fault: 'unwritable' });
    return async (mayStill) => {
      if (!mayStill()) return { outcome: 'not_sent' };
      return this.sealedOutcome(programme, attempt, await handOver(api, issued));
    };
  }

  private async issuedOf(programme: string, attempt: PreparedAttempt): Promise<IssuedNotice> {
    const { name } = await this.programmes.ref(programme);
    return issuedAttempt(attempt, { name, address: this.config.noticeAddresses.get(programme) ?? '' });
  }

  private sealedOutcome(
    programme: string,
    { noticeId, wrapped }: PreparedAttempt,
    { reference, ...handed }: ApiOutcome,
  ): HandedOver {
    if (reference === undefined || wrapped === null) return handed;
    // Its words were opened with it before they left.
    const key = this.sealed.unwrap({ programme, noticeId }, wrapped);
    const place = { programme, noticeId, column: 'notice.provider_reference', row: noticeId } as const;
    return {
      ...handed,
      reference: this.sealed.seal(key, reference, place),
      referenceHashes: this.references.hashesOf(programme, reference),
    };
  }
}

const always =
  (handed: HandedOver): HandOver =>
  () =>
    Promise.resolve(handed);

/** What was not put into words has not left; any other surprise may hide a notice that did. */
async function handOver(api: NoticeApi, issued: IssuedNotice): Promise<ApiOutcome> {
  try {
    return await api.send(issued);
  } catch (error) {
    return error instanceof UnfitForApi ? { outcome: 'refused', fault: error.fault } : { outcome: 'unsure' };
  }
}
