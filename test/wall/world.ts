import { randomUUID } from 'node:crypto';
import type { CallView, ContactView, IssuedCaller, MailThreadView } from '#contract';
import { KeyRing } from '#platform/crypto';
import type { TestApi } from '../support/api.js';
import { startConversation } from '../support/clients.js';
import type { Console } from '../support/console.js';
import { draft } from '../support/contacts.js';
import type { TestDatabase } from '../support/database.js';
import { addGroupRows, seatCode } from '../support/group-rows.js';
import { hiddenOf, sendForm, sendReport, wordsOf } from '../support/form.js';
import { failSending, receiveMail, withPicture } from '../support/received-mail.js';
import { partnerToken } from '../support/partner-page.js';
import { addAppointment, addClinic, addNotice, addSlots, inHours } from '../support/referrals.js';
import { mailOfNotice, pileMail } from '../support/notice-mail.js';
import { addEscalation, noticeFor, takedownActor } from '../support/takedown.js';
import { letter } from '../support/test-mailbox.js';
import { addProvider, knownProvider } from '../support/providers.js';
import { addDirectory, type DirectoryObject } from './directory-world.js';

/** A word in everything that is written, so that a search would find all of it. */
export const word = 'Kanariewoord';
/** By which the caller is known again. */
export const callerWord = 'anker-noord';

/** Everything of Noor's that a route can name. */
export type ObjectName =
  | 'staff'
  | 'contact'
  | 'call'
  | 'caller'
  | 'report'
  | 'mail'
  | 'answer'
  | 'view'
  | 'missed'
  | 'service'
  | 'slot'
  | 'appointment'
  | 'reachable'
  | 'reachableOnce'
  | 'notice'
  | 'groupService'
  | 'group'
  | 'meeting'
  | 'lastMeeting'
  | 'enrolment'
  | 'seatCode'
  | 'pastAppointment'
  | 'partnerToken'
  | 'conversation'
  | 'handedBack'
  | 'waiting'
  | 'callerWord'
  | 'visitorToken'
  | 'code'
  | 'reportPass'
  | 'takedownProvider'
  | 'takedownNotice'
  | 'takedownTarget'
  | 'takedownStep'
  | 'pileMail'
  | 'noticeMail'
  | 'provider'
  | DirectoryObject;

/** All of them; and mail of the same person that nobody has taken. */
export interface World extends Readonly<Record<ObjectName, string>> {
  readonly freeMail: string;
  /** What else tells that one of them is there, such as the number of a contact. */
  readonly marks: Readonly<Partial<Record<ObjectName, readonly string[]>>>;
}

/** By what a text would give an object away. */
export const tracesOf = (world: World, object: ObjectName): readonly string[] => [
  world[object],
  ...(world.marks[object] ?? []),
];

async function mailOf(database: TestDatabase, noor: Console) {
  const mail = await receiveMail(database, 'helpwanted', withPicture());
  const { contactId, number } = await noor.must<MailThreadView>('POST', `/api/mail/${mail}/take`);
  const answer = await failSending(database, mail);
  const freeMail = await receiveMail(database, 'helpwanted', letter('Van niemand'));
  return { mail, answer, freeMail, marks: { mail: [contactId, number] } };
}

async function contactsOf(api: TestApi, database: TestDatabase, noor: Console) {
  const { id: contact, number, revision } = await draft(noor);
  await noor.must<ContactView>('PUT', `/api/contacts/${contact}`, { revision, answers: { notes: word } });
  const started = await noor.must<CallView>('POST', '/api/calls', { key: randomUUID() });
  const call = started.contact.id;
  const asked = { word: callerWord };
  const { caller } = await noor.must<IssuedCaller>('POST', `/api/contacts/${call}/caller`, asked);
  const report = await sendReport(api, database, { story: word });
  const text = { key: randomUUID(), text: word };
  await noor.must('POST', `/api/contacts/${report}/report/messages`, text);
  const marks = { contact: [number], call: [started.contact.number] };
  return { contact, call, caller: caller.id, report, marks };
}

const reachableBy = { kind: 'phone', value: '088 000 00 03', language: 'nl' };

/** A service with a free time, an appointment that Noor holds for a contact that stands apart, and a mail about it; two with a number. */
async function referralsOf(database: TestDatabase, noor: Console) {
  const { serviceId: service, hostIds } = await addClinic(database);
  const times = [inHours(1), inHours(2), inHours(72), inHours(74)];
  const [slot = '', held = '', ...later] = await addSlots(database, hostIds[0] ?? '', times);
  const { id: contactId } = await draft(noor);
  const of = { slotId: held, contactId, login: 'noor@demo.test' };
  const appointment = await addAppointment(database, { ...of, state: 'held' });
  const [reachable = '', reachableOnce = ''] = await Promise.all(
    later.map((slotId) => addAppointment(database, { ...of, slotId, state: 'booked' })),
  );
  for (const id of [reachable, reachableOnce])
    await noor.must('PUT', `/api/referrals/appointments/${id}/channel`, reachableBy);
  const notice = await addNotice(database, appointment, 'unsure');
  return { service, slot, appointment, notice, reachable, reachableOnce };
}

/** A draft of Noor's with one address, a step about it, mail about it, and mail about no notice. */
async function noticesOf(api: TestApi, database: TestDatabase, noor: Console) {
  const { takedownProvider, takedownNotice, takedownTarget } = await noticeFor(database, noor);
  const takedownStep = await addEscalation(database, takedownNotice);
  const place = { database, process: api.application };
  const noticeMail = await mailOfNotice(place, await takedownActor(database, 'tara'), takedownNotice);
  const pile = await pileMail(place);
  return { takedownProvider, takedownNotice, takedownTarget, takedownStep, noticeMail, pileMail: pile };
}

/** Three that wait, and what the visitor of the first holds: their token, and a code that works. */
export async function conversationsOf(api: TestApi) {
  const { conversationId: conversation, token: visitorToken } = await startConversation(api);
  const code = wordsOf(await sendForm(api, '/code/new', { token: visitorToken })).join(' ');
  await sendForm(api, '/code/confirm', { token: visitorToken, code });
  const handedBack = (await startConversation(api)).conversationId;
  const waiting = (await startConversation(api)).conversationId;
  return { conversation, visitorToken, code, handedBack, waiting };
}

/** What the reporter of a report with a code holds after it was sent. */
async function reporterOf(api: TestApi): Promise<string> {
  const fields = { key: randomUUID(), step: '8', go: 'send', answer_by: 'code', story: 'Iets' };
  return hiddenOf(await sendForm(api, '/form', fields), 'token');
}

/** Makes one of each for Noor of Helpwanted; nothing of it is anybody else's. */
export async function makeWorld(api: TestApi, database: TestDatabase, noor: Console): Promise<World> {
  const [view, missed] = [randomUUID(), randomUUID()];
  await noor.must('PUT', `/api/saved-views/${view}`, { name: word, filter: {}, columns: ['topic'] });
  await noor.must('POST', '/api/missed-calls', { key: missed });
  const [staff] = await database.query<{ id: string }>(
    `select id from identity.staff where login = 'noor@demo.test'`,
  );
  const mail = await mailOf(database, noor);
  const contacts = await contactsOf(api, database, noor);
  const referrals = await referralsOf(database, noor);
  return {
    staff: staff?.id ?? '',
    view,
    missed,
    callerWord,
    ...mail,
    ...contacts,
    marks: { ...mail.marks, ...contacts.marks },
    ...referrals,
    partnerToken: partnerToken(api.application, referrals.appointment),
    ...(await addGroupRows(database, api.application.get(KeyRing, { strict: false }))),
    seatCode,
    ...(await conversationsOf(api)),
    reportPass: await reporterOf(api),
    ...(await addDirectory(database)),
    ...(await noticesOf(api, database, noor)),
    provider: (await addProvider(database, { id: knownProvider })).id,
  };
}
