import pg from 'pg';
import type { TestDatabase } from './database.js';
import { waitFor } from './wait.js';

/** Steps of sending that Postgres sees: what is being written, or was just committed. */
export type DatabasePoint = 'claim' | 'sending' | 'sent' | 'queue' | 'mark';

const gate = 4_711;

/**
 * Triggers of the test's own: whoever comes to an armed point waits at the gate. Each step is told when it is
 * committed. The product knows nothing of it.
 */
const triggers = `
  create schema crash;
  create table crash.armed (point text not null);
  create function crash.meet() returns trigger language plpgsql security definer as $$
  declare
    met text := tg_argv[0];
  begin
    if tg_table_name = 'attempt' and tg_op = 'UPDATE' then
      met := new.state;
    end if;
    perform pg_notify('crash', met);
    if exists (select from crash.armed a where a.point = met) then
      perform pg_advisory_xact_lock_shared(${gate});
    end if;
    return new;
  end $$;
  create trigger meet before insert or update of state on takedown.attempt
    for each row execute function crash.meet('claim');
  create trigger meet before update of dispatched_at on platform.outbox
    for each row when (new.name = 'TakedownApproved') execute function crash.meet('mark');
  create trigger meet before insert on bullmq.job
    for each row when (new.name = 'TakedownApproved') execute function crash.meet('queue');
`;

/** Stops whoever sends at a point of the database. */
export class CrashPoints {
  private heard: (point: string) => void = () => undefined;

  private constructor(
    private readonly database: TestDatabase,
    private readonly keeper: pg.Client,
  ) {}

  static async install(database: TestDatabase): Promise<CrashPoints> {
    await database.query(triggers);
    const keeper = new pg.Client({ connectionString: database.ownerUrl });
    await keeper.connect();
    await keeper.query('listen crash');
    const points = new CrashPoints(database, keeper);
    keeper.on('notification', ({ payload = '' }) => points.heard(payload));
    return points;
  }

  async close(): Promise<void> {
    await this.keeper.end();
  }

  /** Lets `crash` happen while somebody waits at the point, before it is written; begins what leads there itself. */
  async before(
    point: DatabasePoint,
    begin: () => Promise<unknown>,
    crash: () => Promise<unknown>,
  ): Promise<void> {
    await this.keeper.query('select pg_advisory_lock($1)', [gate]);
    await this.database.query('insert into crash.armed values ($1)', [point]);
    await begin();
    await waitFor(`somebody to come to ${point}`, async () => {
      const rows = await this.database.query(
        `select from pg_locks where locktype = 'advisory' and objid = $1 and not granted
           and database = (select oid from pg_database where datname = current_database())`,
        [gate],
      );
      return rows.length > 0;
    });
    await crash();
    await this.database.query('delete from crash.armed');
    await this.keeper.query('select pg_advisory_unlock($1)', [gate]);
  }

  /** Lets `crash` happen as soon as the step is committed. */
  async after(
    point: DatabasePoint,
    begin: () => Promise<unknown>,
    crash: () => Promise<unknown>,
  ): Promise<void> {
    const committed = new Promise<void>((resolve) => {
      this.heard = (heard) => heard === point && resolve();
    });
    await begin();
    await committed;
    await crash();
    this.heard = () => undefined;
  }

  /** Waits until Postgres has noticed that the workers are gone. */
  async allGone(): Promise<void> {
    await waitFor('the connections of workers to be gone', async () => {
      const rows = await this.database.query(
        `select from pg_stat_activity where datname = current_database() and usename = 'hulplijn_app'
           and application_name = 'hulplijn-worker'`,
      );
      return rows.length === 0;
    });
  }
}
