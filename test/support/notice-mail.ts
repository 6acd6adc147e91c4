import type { INestApplicationContext } from '@nestjs/common';
import { InboundActs, NoticeMail, type TakedownActor } from '#takedown';
import type { TestDatabase } from './database.js';
import { letter } from './test-mailbox.js';

/** Where mail about notices comes in. */
export interface MailPlace {
  readonly database: TestDatabase;
  readonly process: INestApplicationContext;
  readonly programme?: string;
}

/** Takes in a message to the address of notices that speaks of none of them; gives its id. */
export async function pileMail(
  { database, process, programme = 'helpwanted' }: MailPlace,
  raw = letter('Geheim antwoord', { To: `verzoeken@${programme.replaceAll('_', '-')}.test` }),
): Promise<string> {
  const before = await database.query<{ id: string }>('select id from takedown.inbound_mail');
  const arrived = { uidValidity: 1, uid: 1, size: raw.length, receivedAt: new Date(), raw: Buffer.from(raw) };
  await process.get(NoticeMail, { strict: false }).take(programme, arrived, async () => true);
  const after = await database.query<{ id: string }>('select id from takedown.inbound_mail');
  return after.find(({ id }) => !before.some((each) => each.id === id))?.id ?? '';
}

/** The same, given to a notice by somebody. */
export async function mailOfNotice(
  place: MailPlace,
  actor: TakedownActor,
  noticeId: string,
): Promise<string> {
  const id = await pileMail(place);
  const [notice] = await place.database.query<{ number: number }>(
    'select number from takedown.notice where id = $1',
    [noticeId],
  );
  const asked = { revision: 1, notice: notice?.number ?? 0 };
  await place.process.get(InboundActs, { strict: false }).assign(actor, id, asked);
  return id;
}

/** A message and a reference of a provider: a row in each table of what comes in. */
export async function addInboundRows(place: MailPlace): Promise<void> {
  await pileMail(place);
  await place.database.query(
    `insert into takedown.given_reference (programme_id, notice_id, hash)
     select n.programme_id, n.id, '\\x00' from takedown.notice n join programmes.programme p on p.id = n.programme_id
     where p.code = $1 limit 1`,
    [place.programme ?? 'helpwanted'],
  );
}
