import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateProvider, Providers as ProvidersAnswer, ProviderView } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { ownerOf, plainHost } from './host-owner.js';
import { unfitField } from './profile.policy.js';
import { insertProfileSql, profileValues } from './profile-sql.js';
import { ProviderStore } from './provider-store.service.js';

/** Who can take something down. */
@Injectable()
export class Providers {
  constructor(
    private readonly store: ProviderStore,
    private readonly clock: Clock,
  ) {}

  /** All of the programme, by name, each with the profile that holds. */
  list(actor: TakedownActor): Promise<ProvidersAnswer> {
    return this.store.transaction(actor, async (transaction) => {
      const providers = await this.store.all(transaction);
      await this.store.record(transaction, actor, { action: 'provider:list' });
      return { providers };
    });
  }

  /** A new one, not checked yet. Throws `Conflict` for an id or a code there is, and `Invalid` with the field. */
  async create(actor: TakedownActor, asked: CreateProvider): Promise<ProviderView> {
    const unfit = unfitField(asked.profile, asked.kind);
    if (unfit !== undefined) throw new Invalid(unfit);
    const hosts = [...new Set(asked.hosts.map(plainHost))];
    try {
      return await this.store.transaction(actor, async (transaction) => {
        await this.mustBeFree(transaction, hosts);
        await this.insert(transaction, actor, { ...asked, hosts });
        await this.store.record(transaction, actor, { action: 'provider:create', providerId: asked.id });
        return this.store.one(transaction, asked.id);
      });
    } catch (error) {
      if (['provider_pk', 'provider_once'].includes(constraintOf(error) ?? '')) throw new Conflict();
      throw error;
    }
  }

  /** Throws `Invalid` for a name by which another is found already. Whoever makes one at the same time waits. */
  private async mustBeFree(transaction: Transaction, hosts: readonly string[]): Promise<void> {
    await transaction.query(
      `select pg_advisory_xact_lock(hashtextextended('takedown.provider ' || programmes.current()::text, 0))`,
    );
    const known = await this.store.all(transaction);
    const isTaken = (host: string) => ownerOf(host, known)?.hosts.includes(host) === true;
    if (hosts.some((host) => host === '' || isTaken(host))) throw new Invalid('hosts');
  }

  private async insert(
    { query }: Transaction,
    { staffId }: TakedownActor,
    { id, code, name, kind, hosts, profile }: CreateProvider,
  ): Promise<void> {
    await query(
      `insert into takedown.provider (id, programme_id, code, name, kind, hosts)
       values ($1, programmes.current(), $2, $3, $4, $5)`,
      [id, code, name, kind, hosts],
    );
    const by = { createdAt: this.clock.now(), createdBy: staffId };
    const first = { id: randomUUID(), providerId: id, version: 1, fields: profile, ...by };
    await query(insertProfileSql, profileValues(first));
  }
}
