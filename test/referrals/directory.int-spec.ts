import type { DirectoryView, ServicesView } from '#contract/referrals';
import { startApi, type TestApi } from '../support/api.js';
import { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { book } from '../support/referrals.js';
import { addRule, freeOf, type MadeClinic, makeClinic, mondays } from './clinic-of-administrator.js';

describe('the directory of partners', () => {
  let database: TestDatabase;
  let api: TestApi;
  let ada: Console;
  let noor: Console;
  let abroad: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    [ada, noor] = [await signedIn(api, 'ada'), await signedIn(api, 'noor')];
    abroad = new Console(api);
    await abroad.signIn('ada@demo.test');
    await abroad.must('POST', '/api/session/programme', { code: 'stop_it_now' });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const view = (page = ada) => page.must<DirectoryView>('GET', '/api/directory');
  const serviceOf = ({ partnerId, code }: MadeClinic) => ({
    partnerId,
    code,
    label: { nl: 'Belafspraak', en: 'Call' },
    kind: 'appointment',
    callerRoles: ['self'],
    validFrom: '2026-01-01',
    phone: '088 000 00 02',
    openingHours: { nl: 'ma–vr\n9–17 uur', en: 'Mon–Fri\n9–17' },
  });

  it('shows what an administrator made and changed, and counsellors the services of it', async () => {
    const clinic = await makeClinic(ada);
    const { partnerId, locationId, serviceId, hostId } = clinic;
    const [partner, location, service, host] = [
      { name: 'Kliniek; "Noord"' },
      { partnerId, name: 'Zuid', region: 'Limburg' },
      serviceOf(clinic),
      { serviceId, locationId, name: 'Iemand anders' },
    ];
    await ada.must('PUT', `/api/directory/partners/${partnerId}`, partner);
    await ada.must('PUT', `/api/directory/locations/${locationId}`, location);
    await ada.must('PUT', `/api/directory/services/${serviceId}`, service);
    await ada.must('PUT', `/api/directory/hosts/${hostId}`, host);
    const seen = await view();
    expect(seen.partners).toContainEqual({ id: partnerId, ...partner });
    expect(seen.locations).toContainEqual({ id: locationId, ...location });
    expect(seen.services).toContainEqual({ id: serviceId, ...service });
    expect(seen.hosts).toContainEqual({ id: hostId, ...host, standing: 0 });
    const { services } = await noor.must<ServicesView>('GET', '/api/referrals/services?callerRole=self');
    expect(services.find(({ id }) => id === serviceId)).toMatchObject({
      partner: 'Kliniek; "Noord"',
      hosts: [{ id: hostId, name: 'Iemand anders', location: 'Zuid', region: 'Limburg' }],
    });
    const counted = await database.query<{ action: string; subject_kind: string }>(
      `select action, subject_kind from audit.entry where subject_id = any($1::uuid[]) order by position`,
      [[partnerId, locationId, serviceId, hostId]],
    );
    // P11: one entry for each.
    expect(counted.map(({ action, subject_kind }) => `${subject_kind} ${action}`).toSorted()).toEqual(
      ['partner', 'location', 'service', 'host']
        .flatMap((kind) => [`${kind} directory:create`, `${kind} directory:change`])
        .toSorted(),
    );
  });

  it('keeps everything where it belongs: a host works at a place of the partner of their service', async () => {
    const [one, other] = [await makeClinic(ada), await makeClinic(ada)];
    const status = async (method: string, path: string, body: object): Promise<number> =>
      (await ada.ask(method, `/api/directory/${path}`, body)).status;
    const host = { serviceId: one.serviceId, locationId: other.locationId, name: 'X' };
    expect(await status('POST', 'hosts', host)).toBe(404);
    expect(await status('PUT', `hosts/${one.hostId}`, host)).toBe(404);
    const location = { partnerId: other.partnerId, name: 'X', region: 'X' };
    expect(await status('PUT', `locations/${one.locationId}`, location)).toBe(404);
    expect(await status('PUT', `services/${one.serviceId}`, { ...serviceOf(other), code: one.code })).toBe(
      404,
    );
    expect(await status('POST', 'services', serviceOf(one))).toBe(409);
    expect(await status('PUT', `services/${one.serviceId}`, { ...serviceOf(one), code: other.code })).toBe(
      409,
    );
  });

  it('A8 takes nothing of another programme for its own, and answers as for what is nowhere', async () => {
    const { partnerId, serviceId, locationId } = await makeClinic(ada);
    const before = await database.query('select id from referrals.partner order by id');
    const nowhere = crypto.randomUUID();
    for (const [path, field, more] of [
      ['locations', 'partnerId', { name: 'X', region: 'X' }],
      ['hosts', 'serviceId', { locationId, name: 'X' }],
      ['hosts', 'locationId', { serviceId, name: 'X' }],
      ['closures', 'hostId', { from: '2026-01-01', to: '2026-01-01', reason: 'X' }],
    ] as const) {
      const answers = [];
      for (const id of [partnerId, serviceId, locationId, nowhere]) {
        const { status, text } = await abroad.ask('POST', `/api/directory/${path}`, { ...more, [field]: id });
        answers.push([status, text]);
      }
      expect([path, field, new Set(answers.map(String)).size, answers[0]?.[0]]).toEqual([
        path,
        field,
        1,
        404,
      ]);
    }
    expect(await view(abroad)).toEqual({ partners: [], locations: [], services: [], hosts: [] });
    expect(await database.query('select id from referrals.partner order by id')).toEqual(before);
  });

  it('lets a host end: nothing of theirs is offered, and no rule can be added', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    const today = new Date().toISOString().slice(0, 10);
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await addRule(ada, hostId, { ...mondays, rrule: 'FREQ=DAILY', validFrom: today });
    expect((await freeOf(noor, serviceId, [today, soon])).length).toBeGreaterThan(10);
    await ada.must('DELETE', `/api/directory/hosts/${hostId}`);
    expect(await freeOf(noor, serviceId, [today, soon])).toEqual([]);
    expect((await view()).hosts.map(({ id }) => id)).not.toContain(hostId);
    const { services } = await noor.must<ServicesView>('GET', '/api/referrals/services');
    expect(services.find(({ id }) => id === serviceId)?.hosts).toEqual([]);
    for (const path of [`hosts/${hostId}/rules`, `hosts/${crypto.randomUUID()}/rules`])
      expect((await ada.ask('POST', `/api/directory/${path}`, mondays)).status).toBe(404);
    expect((await ada.ask('DELETE', `/api/directory/hosts/${hostId}`)).status).toBe(404);
  });

  it('takes back that a host ended: what they offered is offered again, and a rule that ended before is not', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    const today = new Date().toISOString().slice(0, 10);
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const daily = { ...mondays, rrule: 'FREQ=DAILY', validFrom: today };
    await addRule(ada, hostId, daily);
    const stopped = await addRule(ada, hostId, { ...daily, startAt: '09:00' });
    await ada.must('DELETE', `/api/directory/rules/${stopped.id}`);
    const [slot] = await freeOf(noor, serviceId, [today, soon]);
    await book(noor, (await draft(noor)).id, slot?.id ?? '');
    const offered = await freeOf(noor, serviceId, [today, soon]);
    expect((await view()).hosts.find(({ id }) => id === hostId)?.standing).toBe(1);
    const again = () => ada.ask('POST', `/api/directory/hosts/${hostId}/reopen`);
    expect((await again()).status).toBe(404);
    expect(await ada.must('DELETE', `/api/directory/hosts/${hostId}`)).toEqual({ standing: 1 });
    expect((await again()).status).toBe(204);
    const after = await freeOf(noor, serviceId, [today, soon]);
    expect(after.map(({ wallTime }) => wallTime)).toEqual(offered.map(({ wallTime }) => wallTime));
    expect((await view()).hosts.map(({ id }) => id)).toContain(hostId);
    const counted = await database.query<{ action: string }>(
      `select action from audit.entry where subject_id = $1 order by position`,
      [hostId],
    );
    // P11: one entry for each.
    expect(counted.map(({ action }) => action)).toEqual([
      'directory:create',
      'directory:end',
      'directory:reopen',
    ]);
  });

  it.each<[string, string, object, string]>([
    ['partners', 'a name of two lines', { name: 'Kliniek\r\nNoord' }, 'name'],
    ['partners', 'no name', { name: ' ' }, 'name'],
    ['partners', 'an address that is two', { name: 'K', email: 'a@kliniek.test,b@evil.test' }, 'email'],
    ['partners', 'a quoted address', { name: 'K', email: '"a b"@kliniek.test' }, 'email'],
    ['partners', 'a phone number with words', { name: 'K', phone: 'bel 088' }, 'phone'],
    ['services', '30 February', { validFrom: '2026-02-30' }, 'validFrom'],
    ['services', 'an end before the beginning', { validTo: '2025-12-31' }, 'validTo'],
    ['services', 'one language', { label: { nl: 'Bel' } }, 'label.en'],
    ['services', 'a kind there is not', { kind: 'visit' }, 'kind'],
  ])('refuses in %s %s, and says where', async (path, _case, change, field) => {
    const clinic = await makeClinic(ada);
    const good = path === 'services' ? { ...serviceOf(clinic), code: 'refused' } : {};
    const { status, body } = await ada.ask('POST', `/api/directory/${path}`, { ...good, ...change });
    expect([status, body]).toEqual([400, { error: { code: 'invalid', field } }]);
  });
});
