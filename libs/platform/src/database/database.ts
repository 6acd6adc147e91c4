import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { KeyRing } from '../crypto/index.js';
import { Unavailable } from '../errors/index.js';
import type { Actor } from './actor.js';
import type { DomainEvent } from './domain-event.js';
import { OpenTransaction, type Query } from './open-transaction.js';
import { isOutage, isRace } from './postgres-errors.js';

/** What work may do inside one transaction. */
export interface Transaction {
  readonly query: <T>(sql: string, parameters?: readonly unknown[]) => Promise<T[]>;
  /** The same, parsed once for each connection: for few texts that come often, whose best plan is one for all values. */
  readonly prepared: <T>(sql: string, parameters: readonly unknown[]) => Promise<T[]>;
  /** Writes an outbox row in this transaction; it becomes a job after the commit. */
  readonly publish: (event: DomainEvent) => void;
  /**
   * Asks for a statement that goes to Postgres together with the commit, so that what it locks is held no longer than
   * that. Named once for each `name`; what it throws undoes the transaction.
   */
  readonly beforeCommit: (name: string, statement: () => Query) => void;
  /** Runs in this process after the commit, and not at all without it. */
  readonly afterCommit: (run: () => void) => void;
}

/** A named statement that is a transaction by itself. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const attempts = 3;

/** The only way to Postgres: as the role `hulplijn_app`, behind the wall of the actor's programme. */
@Injectable()
export class Database {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly source: DataSource,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Runs `work` in one READ COMMITTED transaction. Work that lost a race is done again, so it must change
   * nothing outside the transaction. Throws `Unavailable` when Postgres cannot be reached.
   */
  async transaction<T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(actor, work);
      } catch (error) {
        if (isOutage(error)) throw new Unavailable();
        if (!isRace(error) || attempt === attempts) throw error;
      }
    }
  }

  /** Runs one named statement, prepared once per connection: the short way for the message path. */
  async call<T>(statement: Statement): Promise<T[]> {
    const { rows } = await this.pool.query({ ...statement, values: [...statement.values] });
    return rows as T[];
  }

  /** The same for one that may simply be asked again: throws `Unavailable` when Postgres cannot be reached. */
  async ask<T>(statement: Statement): Promise<T[]> {
    try {
      return await this.call<T>(statement);
    } catch (error) {
      throw isOutage(error) ? new Unavailable() : error;
    }
  }

  /** Calls `listener` after each commit that wrote outbox rows; gives the function that stops it. */
  onEvents(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { readonly master: Pool }).master;
  }

  private async attempt<T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    // An error nobody listens to would end the process; the statement under way fails by itself.
    let lost: Error | undefined;
    const lose = (error: Error) => (lost = error);
    client.on('error', lose);
    const open = new OpenTransaction(client, this.wallOf(actor));
    const events: DomainEvent[] = [];
    const last = new Map<string, () => Query>();
    const after: (() => void)[] = [];
    try {
      const result = await work({
        query: (text, values = []) => open.query({ text, values }),
        prepared: (text, values) => open.query(preparedQuery(text, values)),
        publish: (event) => events.push(event),
        beforeCommit: (name, statement) => last.set(name, statement),
        afterCommit: (run) => after.push(run),
      });
      await open.commit([...storing(events), ...[...last.values()].map((statement) => statement())]);
      this.announce(events, after);
      return result;
    } catch (error) {
      await open.rollBack().catch(lose);
      throw error;
    } finally {
      client.off('error', lose);
      client.release(lost);
    }
  }

  private wallOf({ programme }: Actor): readonly Query[] {
    if (programme === undefined) return [];
    const values = [this.keys.pass(programme)];
    return [{ name: 'show_pass', text: `select set_config('hulplijn.pass', $1, true)`, values }];
  }

  private announce(events: readonly DomainEvent[], after: readonly (() => void)[]): void {
    after.forEach((run) => run());
    if (events.length > 0) this.listeners.forEach((listener) => listener());
  }
}

/** A statement that is parsed once for each connection, for {@link Transaction.beforeCommit}; see {@link Transaction.prepared}. */
export const preparedQuery = (text: string, values: readonly unknown[]): Query => ({
  name: nameOf(text),
  text,
  values,
});

const names = new Map<string, string>();

/** Name of a prepared statement; Postgres knows no longer one than 63 bytes. Their texts are few, so each is hashed once. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}

function storing(events: readonly DomainEvent[]): readonly Query[] {
  if (events.length === 0) return [];
  return [
    {
      text: `insert into platform.outbox (name, programme_id, ids)
        select event->>'name', (select programmes.current()), event->'ids' from jsonb_array_elements($1::jsonb) event`,
      values: [JSON.stringify(events.map(({ name, ids }) => ({ name, ids })))],
    },
  ];
}
