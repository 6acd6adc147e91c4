import ICAL from 'ical.js';
import pg from 'pg';
import PostalMime, { type Email } from 'postal-mime';
import type { AppointmentCode, AppointmentView } from '#contract/referrals';
import type { MailAccount } from '#platform/config';
import { NoticeSending } from '#referrals';
import { startApi, type TestApi } from './api.js';
import { setClock } from './clock.js';
import type { Console } from './console.js';
import { draft, signedIn } from './contacts.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { addClinic, addSlots, book } from './referrals.js';
import { TestSmtp } from './test-smtp.js';
import { waitFor } from './wait.js';

/** A notice as the database has it. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly revision: number;
  readonly occasion: number;
  readonly state: string;
  readonly due_at: Date;
}

const startsAt = '2026-12-10T09:00Z';

/** A clinic, a counsellor, and a real mail server; the clock stands still. */
export class NoticeStory {
  private constructor(
    readonly database: TestDatabase,
    readonly smtp: TestSmtp,
    readonly api: TestApi,
    readonly noor: Console,
    readonly account: MailAccount,
  ) {}

  static async begin(now: string): Promise<NoticeStory> {
    const database = await createTestDatabase();
    const smtp = await TestSmtp.start();
    const api = await startApi({ database });
    setClock(api.application, now);
    const server = { host: '127.0.0.1', port: smtp.port, tls: 'none', user: '', password: '' } as const;
    const account = { address: 'afspraak@example.org', imap: server, smtp: server };
    return new NoticeStory(database, smtp, api, await signedIn(api, 'noor'), account);
  }

  async end(): Promise<void> {
    await this.api.close();
    await this.smtp.close();
    await this.database.drop();
  }

  setTime(now: string): void {
    setClock(this.api.application, now);
  }

  get sending(): NoticeSending {
    return this.api.application.get(NoticeSending, { strict: false });
  }

  /** A booked appointment and a free time of the same clinic, with whose name and address the partner has. */
  async booked({
    starts = [startsAt, '2026-12-11T14:00Z'],
    email = 'kliniek@example.org',
    name = 'Kliniek',
  }: {
    readonly starts?: readonly string[];
    readonly email?: string | null;
    readonly name?: string;
  } = {}): Promise<{ readonly appointment: AppointmentView; readonly slots: readonly string[] }> {
    const { hostIds, serviceId } = await addClinic(this.database);
    await this.database.query(
      `update referrals.partner set email = $2, name = $3
       where id = (select partner_id from referrals.service where id = $1)`,
      [serviceId, email, name],
    );
    const slots = await addSlots(this.database, hostIds[0] ?? '', starts);
    const { id } = await draft(this.noor);
    return { appointment: await book(this.noor, id, slots[0] ?? ''), slots };
  }

  async tell(id: string): Promise<string> {
    return (await this.noor.must<AppointmentCode>('POST', `/api/referrals/appointments/${id}/code`)).code;
  }

  /** The notices of an appointment, in the order in which they were queued. */
  notices(appointmentId: string): Promise<NoticeRow[]> {
    return this.database.query<NoticeRow>(
      `select id, kind, revision, occasion, state, due_at from referrals.notice where appointment_id = $1
       order by revision, occasion, kind`,
      [appointmentId],
    );
  }

  /** What the jobs do with every notice of an appointment that waits. */
  async send(appointmentId: string): Promise<readonly string[]> {
    for (const { id, state } of await this.notices(appointmentId))
      if (state === 'waiting')
        await this.sending.send({ programme: 'helpwanted', account: this.account, noticeId: id });
    return (await this.notices(appointmentId)).map(({ kind, state }) => `${kind} ${state}`);
  }

  /** Delivers one job twenty times at the same moment: somebody keeps the notice until they all stand before it. */
  async deliverAtOnce(noticeId: string): Promise<void> {
    const keeper = new pg.Client({ connectionString: this.database.ownerUrl });
    await keeper.connect();
    try {
      await keeper.query('begin');
      await keeper.query('select from referrals.notice where id = $1 for update', [noticeId]);
      const job = { programme: 'helpwanted', account: this.account, noticeId };
      const delivered = Promise.all(Array.from({ length: 20 }, () => this.sending.send(job)));
      await waitFor('them to stand in line', async () => {
        const standing = await this.database.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return standing.length >= 8;
      });
      await keeper.query('commit');
      await delivered;
    } finally {
      await keeper.end();
    }
  }
}

/** A mail that arrived, read, with its calendar file as another program reads it. */
export async function readNotice(raw: string): Promise<
  Email & {
    readonly event: ICAL.Event | undefined;
    readonly method: string | undefined;
    readonly file: string;
  }
> {
  const mail = await PostalMime.parse(Buffer.from(raw, 'latin1'), { attachmentEncoding: 'utf8' });
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const file = typeof part?.content === 'string' ? part.content : '';
  const calendar = part && new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar?.getAllSubcomponents('vevent') ?? [];
  if (events.length > 1) throw new Error('more than one event');
  return {
    ...mail,
    file,
    event: events[0] && new ICAL.Event(events[0]),
    method: calendar?.getFirstPropertyValue('method') as string | undefined,
  };
}
