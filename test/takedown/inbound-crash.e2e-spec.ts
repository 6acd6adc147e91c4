import pg from 'pg';
import { InboundStory } from '../support/inbound.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { waitFor } from '../support/wait.js';

const gate = 4_712;

/** A trigger of the test's own: whoever stores a message waits at the gate. The product knows nothing of it. */
const trigger = `
  create schema crash;
  create function crash.meet() returns trigger language plpgsql security definer as $$
  begin
    perform pg_advisory_xact_lock_shared(${gate});
    return new;
  end $$;
  create trigger meet before insert on takedown.inbound_mail for each row execute function crash.meet();
`;

describe('what providers answer, and a worker that is killed', () => {
  let story: InboundStory;
  let keeper: pg.Client;
  let current: TestProcess | undefined;

  beforeAll(async () => {
    story = await InboundStory.begin(false);
    await story.database.query(trigger);
    keeper = new pg.Client({ connectionString: story.database.ownerUrl });
    await keeper.connect();
  }, 60_000);

  afterAll(async () => {
    await current?.stop('SIGKILL');
    await keeper.end();
    await story.end();
  });

  async function startWorker(): Promise<void> {
    current = await startProcess('worker', { database: story.database, port: 0, env: story.env });
  }
  /** Kills it, and lets another one read at once what it would read in half a minute. */
  async function kill(): Promise<void> {
    await current?.stop('SIGKILL');
    // One that waits at the gate would not notice that nobody is there any more.
    await story.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'hulplijn-worker'`,
    );
    await waitFor('its connections to be gone', async () => {
      const rows = await story.database.query(
        `select from pg_stat_activity where datname = current_database() and application_name = 'hulplijn-worker'`,
      );
      return rows.length === 0;
    });
    await story.database.query('update contacts.mail_mailbox set holder = null, held_until = null');
  }
  const atGate = () =>
    waitFor('somebody to store the message', async () => {
      const rows = await story.database.query(
        `select from pg_locks where locktype = 'advisory' and objid = $1 and not granted
           and database = (select oid from pg_database where datname = current_database())`,
        [gate],
      );
      return rows.length > 0;
    });

  it('is taken in once, wherever the worker stood, and changes its notice once', async () => {
    await startWorker();
    const notice = await story.sent(await story.provider());
    const raw = await story.signed(story.answer('Received.', { To: notice.replyTo }));
    await keeper.query('select pg_advisory_lock($1)', [gate]);
    await story.mailbox.deliver(raw);
    await atGate();
    await kill();
    await keeper.query('select pg_advisory_unlock($1)', [gate]);
    expect(await story.stored()).toEqual([]);
    expect(await story.stateOf(notice.id)).toBe('sent');
    await startWorker();
    await waitFor('the message to be stored', async () => (await story.stored()).length > 0);
    await kill();
    await startWorker();
    await waitFor('the mailbox to be marked', async () => (await story.mailbox.look()).taken === 1);
    await kill();
    expect(await story.stored()).toEqual([
      { notice_id: notice.id, matched_by: 'token', meaning: 'from_provider', state: 'to_read', dropped: 0 },
    ]);
    const events = await story.database.query(
      `select act from takedown.notice_event where notice_id = $1 and act = 'acknowledge'`,
      [notice.id],
    );
    expect(events).toHaveLength(1);
    expect(await story.ofContacts()).toBe(0);
  }, 120_000);
});
