import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { KeyRing } from '../crypto/index.js';
import { Unavailable } from '../errors/index.js';
import type { Actor } from './actor.js';
import type { DomainEvent } from './domain-event.js';
import { isOutage, isRace } from './postgres-errors.js';

/** What work may do inside one transaction. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly query: <T>(sql: string, parameters?: readonly unknown[]) => Promise<T[]>;
  /** Writes an outbox row in this transaction; it becomes a job after the commit. */
  readonly publish: (event: DomainEvent) => void;
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
    const { master } = this.source.driver as unknown as { readonly master: Pool };
    const { rows } = await master.query({ ...statement, values: [...statement.values] });
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

  private async attempt<T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const events: DomainEvent[] = [];
    const after: (() => void)[] = [];
    try {
      // READ COMMITTED, as Postgres does by itself: naming it would cost every transaction a statement more.
      await runner.startTransaction();
      if (actor.programme !== undefined) {
        await runner.query(`select set_config('hulplijn.pass', $1, true)`, [this.keys.pass(actor.programme)]);
      }
      const result = await work({
        manager: runner.manager,
        query: (sql, parameters) => rows(runner, sql, parameters),
        publish: (event) => events.push(event),
        afterCommit: (run) => after.push(run),
      });
      await store(runner, events);
      await runner.commitTransaction();
      this.announce(events, after);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  private announce(events: readonly DomainEvent[], after: readonly (() => void)[]): void {
    after.forEach((run) => run());
    if (events.length > 0) this.listeners.forEach((listener) => listener());
  }
}

async function rows<T>(runner: QueryRunner, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  const { records } = (await runner.query(sql, [...parameters], true)) as { records: T[] };
  return records;
}

async function store(runner: QueryRunner, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  await runner.query(
    `insert into platform.outbox (name, programme_id, ids)
     select event->>'name', programmes.current(), event->'ids' from jsonb_array_elements($1::jsonb) event`,
    [JSON.stringify(events.map(({ name, ids }) => ({ name, ids })))],
  );
}
