import type { AddedStaff, CallView } from '#contract';
import { KeyRing } from '#platform/crypto';
import { startApi, type TestApi } from '../support/api.js';
import { Console, enrolCounsellor } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { sendForm, sendReport } from '../support/form.js';
import { call as request } from '../support/http.js';
import { signedHeaders } from '../support/telephony.js';
import {
  farewell,
  formRoutes,
  formTypes,
  freeSlots,
  goodBodies,
  knownCaller,
  missedCall,
  ofVisitors,
  openRoutes,
  signedRoutes,
} from './changing-routes.js';
import { addDirectory, keptIdOf } from './directory-world.js';
import { forgeriesOf } from './forgeries.js';
import { groupIdIn, knownGroup } from './group-bodies.js';
import { KnownTakedown } from './known-takedown.js';
import { reportBodies } from './objects-of-reports.js';
import { addSupervisor } from '../support/supervisors.js';
import { ownContactRoutes } from './own-contact-routes.js';
import { partnerForms } from './objects-of-partner-page.js';
import { addGroupRows } from '../support/group-rows.js';
import { noticeMailBodies } from './objects-of-notice-mail.js';
import { failSending, receiveMail, withPicture } from '../support/received-mail.js';
import { addAppointment, addClinic, addNotice, addSlots, inHours } from '../support/referrals.js';

describe('requests that another site has a browser send', () => {
  let database: TestDatabase;
  let api: TestApi;
  let changing: string[];
  /** For each route a session that may call it: what is refused, is refused for being forged. */
  let pageOf: Readonly<Record<string, Console>>;
  let someone: string;
  let contact: string;
  let report: string;
  let call: string;
  let mail: string;
  let message: string;
  let held: string;
  let begun: string;
  let notice: string;
  let takedown: KnownTakedown;
  let groupService: string;
  let administrator: Console;
  let stranger: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    const { body } = await request<{ paths: Record<string, Record<string, unknown>> }>({
      port: api.port,
      to: api.origins.console,
      path: '/api/openapi.json',
    });
    changing = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => !['get', 'head'].includes(method))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    administrator = new Console(api);
    pageOf = await signIn();
    stranger = new Console(api);
    await stranger.signIn('sam@demo.test');
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  async function signIn(): Promise<Record<string, Console>> {
    await administrator.signIn('ada@demo.test');
    await administrator.must('POST', '/api/session/programme', { code: 'helpwanted' });
    const choosing = new Console(api);
    await choosing.signIn('ada@demo.test');
    const robin = await enrolCounsellor(api, 'robin@demo.test');
    someone = robin.id;
    contact = (await draft(robin.console)).id;
    report = await sendReport(api, database);
    await database.query(
      `insert into contacts.caller (id, programme_id, code_hash, created_at)
       select $1, id, '', now() from programmes.programme where code = 'helpwanted'`,
      [knownCaller],
    );
    await addDirectory(database);
    takedown = await KnownTakedown.make(api, database, robin.console);
    const talking = new Console(api);
    await talking.signIn('noor@demo.test');
    call = (await talking.must<CallView>('POST', '/api/calls', { key: missedCall })).contact.id;
    mail = await receiveMail(database, 'helpwanted', withPicture());
    message = await failSending(database, mail);
    [held, begun] = await appointments();
    notice = await addNotice(database, begun, 'unsure');
    const keys = api.application.get(KeyRing, { strict: false });
    groupService = (await addGroupRows(database, keys, { known: knownGroup })).groupService;
    const officer = await signedIn(api, 'tara');
    const supervisor = await addSupervisor(api, database, 'helpwanted');
    const half = new Console(api);
    await half.signIn(robin.login, robin.password);
    const enrolling = new Console(api);
    const asked = { login: 'kees@demo.test', displayName: 'Kees', alias: 'Kees', role: 'counsellor' };
    const { enrolmentLink } = await administrator.must<AddedStaff>('POST', '/api/staff', asked);
    const token = new URL(enrolmentLink).hash.slice(1);
    await enrolling.must('POST', '/api/enrolment', { token, password: 'lang genoeg om te gelden' });
    return {
      ...Object.fromEntries(Object.keys(reportBodies).map((route) => [route, supervisor])),
      'POST /api/session/programme': choosing,
      'POST /api/session/totp': half,
      'POST /api/session/totp-enrolment': enrolling,
      'PUT /api/session/totp-enrolment': enrolling,
      ...Object.fromEntries(ownContactRoutes.map((route) => [route, robin.console])),
      ...Object.fromEntries(Object.keys(noticeMailBodies).map((route) => [route, officer])),
      'POST /api/calls/{id}/stop': talking,
      'POST /api/calls/{id}/resume': talking,
      ...Object.fromEntries(
        Object.keys(goodBodies)
          .filter((route) => /\/api\/(mail|referrals|takedown\/(notices|targets))(\/|$)/.test(route))
          .map((route) => [route, route.includes('/escalations/') ? officer : robin.console]),
      ),
      'POST /api/takedown/targets/{id}/seen': officer,
    };
  }

  /** One that Robin holds, one that was booked and has begun, and two times that are free. */
  async function appointments(): Promise<[held: string, begun: string]> {
    const { hostIds } = await addClinic(database);
    const times = [inHours(1), inHours(2), inHours(3), inHours(-3)];
    const [first, second, third = '', past = ''] = await addSlots(database, hostIds[0] ?? '', times);
    for (const [index, slot] of [first, second].entries())
      await database.query('update referrals.slot set id = $1 where id = $2', [freeSlots[index], slot]);
    const of = { contactId: contact, login: 'robin@demo.test' };
    return [
      await addAppointment(database, { ...of, slotId: third, state: 'held' }),
      await addAppointment(database, { ...of, slotId: past, state: 'booked' }),
    ];
  }

  const idFor = (path: string): string => {
    const ofGroup = groupIdIn(path);
    if (ofGroup !== undefined) return ofGroup;
    const ofTakedown = takedown.idIn(path);
    if (ofTakedown !== undefined) return ofTakedown;
    if (path.includes('/notices/')) return notice;
    if (path.startsWith('/api/referrals')) return path.endsWith('/end') ? begun : held;
    if (path.includes('/report')) return report;
    if (path.startsWith('/api/contacts')) return contact;
    if (path.startsWith('/api/mail')) return mail;
    if (path.startsWith('/api/directory')) return keptIdOf(path);
    return path.startsWith('/api/calls') ? call : someone;
  };

  /** Sends a route's good body as its page would, but for these headers. */
  async function send(route: string, headers: Readonly<Record<string, string>> = {}, text?: string) {
    const [method = '', path = ''] = route.split(' ');
    const page = pageOf[route] ?? administrator;
    return request({
      port: api.port,
      to: ofVisitors.includes(route) ? api.origins.helpwanted : api.origins.console,
      method,
      path: takedown
        .filled(path)
        .replace('{id}', idFor(path))
        .replace('{key}', missedCall)
        .replace('{messageId}', message)
        .replace('{sessionId}', knownGroup.meeting),
      body: text ?? {
        ...goodBodies[route],
        ...('contactId' in (goodBodies[route] ?? {}) && { contactId: contact }),
        ...(path.includes('/groups') &&
          'serviceId' in (goodBodies[route] ?? {}) && { serviceId: groupService }),
      },
      headers: { cookie: page.cookie, 'x-csrf-token': page.csrfToken, ...headers },
    });
  }

  it('A6 the walk knows every changing route', () => {
    expect(changing.filter((route) => route !== farewell).toSorted()).toEqual(
      [...Object.keys({ ...goodBodies, ...formRoutes }), ...partnerForms].toSorted(),
    );
  });

  it('A6 every changing route refuses a missing or foreign token and a foreign origin, and nothing changes', async () => {
    const before = await dumpDatabase(database);
    const passed: unknown[] = [];
    for (const route of Object.keys(goodBodies)) {
      for (const { headers, always } of forgeriesOf(api, stranger)) {
        if (!always && openRoutes.includes(route)) continue;
        const { status } = await send(route, headers);
        if (status !== 403) passed.push([route, headers, status]);
      }
    }
    expect(passed).toEqual([]);
    expect(await dumpDatabase(database)).toBe(before);
  }, 60_000);

  it('A6 every form of visitors refuses to be sent by a page of another site, and is heard from its own', async () => {
    for (const [route, fields] of Object.entries(formRoutes)) {
      const [, path = ''] = route.split(' ');
      for (const site of ['cross-site', 'same-site'])
        expect([route, (await sendForm(api, path, fields, { 'sec-fetch-site': site })).status]).toEqual([
          route,
          403,
        ]);
      expect([
        route,
        (await sendForm(api, path, fields, { 'sec-fetch-site': 'same-origin' })).status,
      ]).toEqual([route, 200]);
    }
  });

  it('A6 every changing route of the console refuses a body that a form could send, and nothing changes', async () => {
    const before = await dumpDatabase(database);
    const passed: unknown[] = [];
    for (const route of Object.keys(goodBodies).filter((name) => !ofVisitors.includes(name))) {
      for (const type of formTypes) {
        const { status } = await send(route, { 'content-type': type }, JSON.stringify(goodBodies[route]));
        if (status !== 403) passed.push([route, type, status]);
      }
    }
    expect(passed).toEqual([]);
    expect(await dumpDatabase(database)).toBe(before);
  }, 60_000);

  it('A6 the same requests, not forged, are heard: each of them changes something', async () => {
    const unheard: unknown[] = [];
    for (const route of Object.keys(goodBodies).filter((name) => name !== 'POST /api/enrolment')) {
      const before = await dumpDatabase(database);
      const signature = signedHeaders('helpwanted', JSON.stringify(goodBodies[route]));
      const { status, text } = await send(route, signedRoutes.includes(route) ? signature : {});
      if ((await dumpDatabase(database)) === before) unheard.push([route, status, text]);
    }
    expect(unheard).toEqual([]);
  }, 60_000);

  it('A6 the cookie goes to this very host only, to no script, and never with a request of another site', async () => {
    const { headers } = await new Console(api).ask('POST', '/api/session', {
      login: 'noor@demo.test',
      password: 'hulplijn-demo',
    });
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie.split('; ').slice(1).toSorted()).toEqual([
      'HttpOnly',
      'Path=/',
      'SameSite=Strict',
      'Secure',
    ]);
    expect(cookie).toMatch(/^__Host-session=[\w-]{43};/);
  });
});
