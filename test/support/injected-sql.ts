import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ConversationEnd, ConversationStart, Desks, Messages, Taking } from '#chat';
import {
  CallerLinks,
  Calls,
  ContactSearch,
  ContactWriting,
  firstForm,
  Forms,
  MissedCallLog,
  Reports,
  ReportThread,
  SavedViews,
} from '#contacts';
import { ReturnCodes } from '#identity';
import { KeyRing, loadKeys } from '#platform/crypto';
import { environment, type TestDatabase } from './database.js';
import { addGroupRows, addOutcome } from './group-rows.js';
import { addChannel } from './contact-channels.js';
import { addInboundRows } from './notice-mail.js';
import { receiveMail } from './received-mail.js';
import { addAppointment, addAvailability, addClinic, addNotice, addSlots, inHours } from './referrals.js';
import { startServices } from './services.js';
import { addApprovedNotice } from './takedown.js';

/** A programme with a conversation that was taken, talked in and ended, a closed call of a caller and a missed one, a report, a message that came by mail, an appointment, a group and an outcome: a row in every table behind the wall. */
export interface FilledProgramme {
  readonly programme: string;
  readonly conversation: string;
}

const asked = { language: 'nl', confidentialityVersion: '1' } as const;

/** Plays one conversation and one contact of the programme with this demo counsellor. */
export async function fillProgramme(
  database: TestDatabase,
  { code, login }: { readonly code: string; readonly login: string },
): Promise<FilledProgramme> {
  const services = await startServices({ database });
  const [staff] = await database.query<{ id: string }>('select id from identity.staff where login = $1', [
    login,
  ]);
  const member = { programme: code, staffId: staff?.id ?? '', role: 'counsellor' };
  const { conversationId } = await services.get(ConversationStart).start(code, asked);
  await services.get(Desks).open(member, 'a-process');
  await services.get(Taking).take(member, conversationId);
  const message = { conversationId, clientMessageId: randomUUID(), text: 'Geheim' };
  await services.get(Messages).send({ programme: code }, message);
  await services.get(ConversationEnd).end({ programme: code, conversationId, by: 'visitor' });
  const { contact } = await services.get(Calls).start(member, randomUUID());
  await services.get(CallerLinks).issue(member, contact.id);
  const { id, revision } = contact;
  await services
    .get(ContactWriting)
    .close(member, id, { revision, kind: 'test', answers: { notes: 'Geheim', risk: 'none' } });
  const report = await services.get(Reports).submit(code, {
    key: randomUUID(),
    language: 'nl',
    answers: { story: 'Geheim' },
  });
  await services.get(ReportThread).answer(member, report, { key: randomUUID(), text: 'Geheim' });
  await services.get(Reports).countHandover(code, { key: randomUUID(), to: 'slachtofferhulp' });
  await services.get(ReturnCodes).offer({ programme: code, kind: 'conversation', id: conversationId });
  await services.get(ContactSearch).search(member, { words: 'geheim', filter: {} });
  const view = { name: 'Mijn weergave', filter: {}, columns: ['topic'] } as const;
  await services.get(SavedViews).save(member, randomUUID(), view);
  await services.get(MissedCallLog).told(code, { id: randomUUID(), event: 'missed' });
  const { kinds, fields } = firstForm(code);
  await services.get(Forms).save(member, { follows: '2016.1', kinds, fields });
  // A year in which somebody was counted whose links are gone.
  await database.query(
    'insert into contacts.caller_year select id, 2024, 1, 1 from programmes.programme where code = $1',
    [code],
  );
  const { pastAppointment } = await addGroupRows(database, services.get(KeyRing), { programme: code });
  await addOutcome(database, pastAppointment);
  await addApprovedNotice(database, services, { programme: code, staffId: staff?.id ?? '' });
  await addInboundRows({ database, process: services, programme: code });
  await services.close();
  await receiveMail(database, code);
  const { hostIds } = await addClinic(database, { programme: code });
  const [slotId = ''] = await addSlots(database, hostIds[0] ?? '', [inHours(1)]);
  const made = { slotId, contactId: contact.id, login, state: 'booked' } as const;
  const booked = await addAppointment(database, made);
  await addNotice(database, booked);
  await addChannel(database, booked);
  await addAvailability(database, hostIds[0] ?? '');
  const [row] = await database.query<{ id: string }>('select id from programmes.programme where code = $1', [
    code,
  ]);
  return { programme: row?.id ?? '', conversation: conversationId };
}

/** The pass of a programme in this installation. */
export function passOf(code: string): string {
  const files = loadKeys(environment('TEST_KEYS_DIR'), { production: false, scope: 'passes' });
  return new KeyRing(files).pass(code);
}

/** A connection as the product has it, on which injected SQL would run. */
export class InjectedSql {
  private constructor(private readonly client: pg.Client) {}

  static async connect(database: TestDatabase): Promise<InjectedSql> {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    return new InjectedSql(client);
  }

  /** Shows a pass, as a transaction of the product does. */
  async show(pass: string): Promise<void> {
    await this.client.query(`select set_config('hulplijn.pass', $1, false)`, [pass]);
  }

  async rows<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(sql, [...values])).rows;
  }

  async count(table: string, where = 'true'): Promise<number> {
    return (await this.rows(`select 1 from ${table} where ${where}`)).length;
  }

  /** Rows it touched, or the code of the error. */
  async outcome(sql: string): Promise<string> {
    try {
      return `${(await this.client.query(sql)).rowCount} rows`;
    } catch (error) {
      return (error as { code?: string }).code ?? '';
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
