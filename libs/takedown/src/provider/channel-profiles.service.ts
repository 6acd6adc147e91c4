import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AddProfile, ProfileHistory, ProviderView } from '#contract/takedown';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { changedFields } from './changed-fields.js';
import { insertProfileSql, type NewProfile, profileValues } from './profile-sql.js';
import { unfitField } from './profile.policy.js';
import { profileColumns, profileOf, type ProfileRow } from './provider-row.js';
import { ProviderStore } from './provider-store.service.js';
import { localDate } from '../local-day.js';

/** How providers want to be told, in versions: added to, never changed. */
@Injectable()
export class ChannelProfiles {
  constructor(
    private readonly store: ProviderStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a version, which holds from then on. Throws `Conflict` when somebody made one since `version`, `NotFound`,
   * and `Invalid` with the field that does not fit.
   */
  add(actor: TakedownActor, providerId: string, asked: AddProfile): Promise<ProviderView> {
    return this.store.transaction(actor, async (transaction) => {
      const { kind, profile } = await this.store.locked(transaction, providerId);
      if ((profile?.version ?? 0) !== asked.version) throw new Conflict();
      const unfit = unfitField(asked.profile, kind);
      if (unfit !== undefined) throw new Invalid(unfit);
      await this.insert(transaction, actor, { providerId, asked });
      await this.store.record(transaction, actor, { action: 'provider:profile', providerId });
      return this.store.one(transaction, providerId);
    });
  }

  /** Every version, the one that holds first. Throws `NotFound`. */
  history(actor: TakedownActor, providerId: string): Promise<ProfileHistory> {
    return this.store.transaction(actor, async (transaction) => {
      await this.store.one(transaction, providerId);
      const rows = await transaction.query<ProfileRow>(
        `select ${profileColumns} from takedown.channel_profile c
         where c.programme_id = (select programmes.current()) and c.provider_id = $1 order by c.version desc`,
        [providerId],
      );
      await this.store.record(transaction, actor, { action: 'provider:read', providerId });
      const profiles = rows.map(profileOf);
      return {
        profiles: profiles.map((profile, index) => {
          const before = profiles[index + 1];
          return { ...profile, changed: before ? changedFields(before, profile) : [] };
        }),
      };
    });
  }

  private async insert(
    { query }: Transaction,
    { staffId }: TakedownActor,
    { providerId, asked }: { readonly providerId: string; readonly asked: AddProfile },
  ): Promise<void> {
    const now = this.clock.now();
    const added: NewProfile = {
      id: randomUUID(),
      providerId,
      version: asked.version + 1,
      fields: asked.profile,
      createdAt: now,
      createdBy: staffId,
      ...(asked.verified && { verifiedOn: localDate(now) }),
    };
    await query(insertProfileSql, profileValues(added));
  }
}
