import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Config, type TakedownApi } from '#platform/config';
import { Database } from '#platform/database';
import { CloudflareApi } from './cloudflare-api.js';
import type { NoticeApi } from './notice-api.js';

/** What speaks each provider's interface, by the code of the provider. */
const adapters: Readonly<Record<TakedownApi['provider'], (api: TakedownApi, clock: Clock) => NoticeApi>> = {
  cloudflare: (api, clock) => new CloudflareApi(api, clock),
};

/** Interfaces of providers for which a programme has a key. */
@Injectable()
export class NoticeApis {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether a programme has any. */
  has(programme: string): boolean {
    return this.config.takedownApis.has(programme);
  }

  /** That of a provider; nothing where there is none, or no key for it. */
  async of(programme: string, providerId: string): Promise<NoticeApi | undefined> {
    const own = this.config.takedownApis.get(programme);
    if (!own) return undefined;
    const [found] = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<{ code: string }>(
        'select code from takedown.provider where programme_id = (select programmes.current()) and id = $1',
        [providerId],
      ),
    );
    const api = own.find(({ provider }) => provider === found?.code);
    return api && adapters[api.provider](api, this.clock);
  }
}
