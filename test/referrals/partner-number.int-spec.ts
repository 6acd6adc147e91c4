import { ContactChannels, PartnerAnswers, Rebooking, type ReferralActor } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { problemOf } from '../support/form.js';
import { actorOf, addAppointmentIn } from '../support/groups.js';
import { openPartnerPage, partnerToken, sendPartnerForm } from '../support/partner-page.js';

const [now, begins, purged] = ['2026-11-28T12:00:00Z', '2026-12-01T09:00:00Z', '2026-12-03T10:00:00Z'];
/** One that the regulator keeps for stories. */
const number = '0612345678';

describe('the number of a client whom a clinic calls', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: ReferralActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await actorOf(database, 'noor');
  });

  beforeEach(() => setClock(api.application, now));

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const get = <T>(type: new (...given: never[]) => T): T => api.application.get(type, { strict: false });
  const add = async (direction = 'partner_calls') => {
    const { id } = await addAppointmentIn(database, 'booked', { startsAt: begins });
    await database.query('update referrals.appointment set direction = $2 where id = $1', [id, direction]);
    const asked = { kind: 'phone', value: number, language: 'nl' } as const;
    await get(ContactChannels).put(noor, id, { ...asked, quietFrom: '22:00', quietTo: '08:00' });
    return { id, token: partnerToken(api.application, id) };
  };
  const confirm = (appointmentId: string) =>
    get(PartnerAnswers).confirm({ programme: 'helpwanted', appointmentId }, 1);
  const ask = (token: string) => sendPartnerForm(api, 'number', { token });
  const refused = async (token: string) => {
    const answer = await ask(token);
    expect(answer.text).not.toContain(number);
    return [answer.status, problemOf(answer)];
  };

  it('is shown when it is asked for, once the clinic has confirmed, and never by opening the link', async () => {
    const { id, token } = await add();
    expect(await refused(token)).toEqual([409, 'changed']);
    expect((await openPartnerPage(api, token)).text).not.toContain('/partner/number');
    await confirm(id);
    const page = await openPartnerPage(api, token);
    expect(page.text).toContain('/partner/number');
    expect(page.text).not.toContain(number);
    const shown = await ask(token);
    expect(shown.status).toBe(200);
    for (const told of [number, 'Spreek geen voicemail in', 'Bel niet tussen 22:00 en 08:00 uur'])
      expect(shown.text).toContain(told);
  });

  it('is gone for it 48 hours after the end, and at once when the appointment is given up', async () => {
    const [kept, given] = [await add(), await add()];
    await confirm(kept.id);
    await confirm(given.id);
    await get(Rebooking).cancel({ programme: 'helpwanted', party: 'client' }, given.id, { revision: 1 });
    expect(await refused(given.token)).toEqual([409, 'changed']);
    setClock(api.application, '2026-12-03T09:59:59Z');
    expect((await ask(kept.token)).text).toContain(number);
    setClock(api.application, purged);
    expect(await refused(kept.token)).toEqual([409, 'changed']);
    expect((await openPartnerPage(api, kept.token)).text).toContain('De cliënt gaf geen nummer');
  });

  it('has to be confirmed anew after a move, and is nobody’s where the client calls', async () => {
    const [moved, own] = [await add(), await add('client_calls')];
    await confirm(moved.id);
    await database.query(
      `update referrals.appointment set revision = 2, partner_answer = null, partner_answered_at = null where id = $1`,
      [moved.id],
    );
    expect(await refused(moved.token)).toEqual([409, 'changed']);
    await confirm(own.id);
    expect(await refused(own.token)).toEqual([409, 'changed']);
  });
});
