import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { listRoutes, type RouteRule } from '#platform/http';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { sendForm, viewOf } from '../support/form.js';
import type { Answer } from '../support/http.js';
import { bodyOf, objectsOf } from './objects-of-routes.js';
import type { Filling, Listing, Probe } from './probes.js';
import { listsOf, namesOf, probesOf, said, strangerTo } from './same-answer.js';
import { officersOf } from './officers.js';
import { makeWorld, type ObjectName, tracesOf, type World } from './world.js';

/** Who asks for what a permission allows: Noor or Ada, whose it is, and those whose it is not. */
interface Askers {
  readonly owner: Console;
  readonly elsewhere: Console;
  readonly colleague: Console | undefined;
  /** Nobody where every role may. */
  readonly without: Console | undefined;
}

describe('what is not yours', () => {
  let database: TestDatabase;
  let api: TestApi;
  let routes: RouteRule[];
  let world: World;
  let byPermission: (permission: string) => Askers;
  const drafts = new Map<Console, string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    // Or a session that is used for a minute would be marked as seen, in the midst of a comparison.
    setClock(api.application, new Date().toISOString());
    const get = <T>(type: new (...given: never[]) => T): T => api.application.get(type, { strict: false });
    routes = listRoutes(get(DiscoveryService), get(MetadataScanner));
    const [noor, sam, kim, ada] = [
      await signedIn(api, 'noor'),
      await signedIn(api, 'sam'),
      await signedIn(api, 'kim'),
      await signedIn(api, 'ada'),
    ];
    const abroad = new Console(api);
    await abroad.signIn('ada@demo.test');
    await abroad.must('POST', '/api/session/programme', { code: 'stop_it_now' });
    const officers = await officersOf(api, database);
    byPermission = (permission) => {
      if (permission === 'takedown:send') return { ...officers, colleague: undefined, without: ada };
      if (['staff:manage', 'directory:manage', 'provider:manage', 'queue:read'].includes(permission))
        if (
          ['staff:manage', 'directory:manage', 'provider:manage', 'takedown:configure'].includes(permission)
        )
          return { owner: ada, elsewhere: abroad, colleague: undefined, without: sam };
      const without = permission === 'provider:read' ? undefined : ada;
      return { owner: noor, elsewhere: kim, colleague: sam, without };
    };
    world = await makeWorld(api, database, noor);
    for (const page of [noor, sam, kim]) drafts.set(page, (await draft(page)).id);
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const ofStaff = (): { route: string; askers: Askers }[] =>
    routes.flatMap(({ route, rule }) =>
      rule?.kind === 'permission' && /^[A-Z]/.test(route)
        ? [{ route, askers: byPermission(rule.permission) }]
        : [],
    );

  /** One request of a route; a page without a session when there is none. */
  function send(route: string, { params = {}, query = '', body }: Filling, page?: Console): Promise<Answer> {
    const [method = '', path = ''] = route.split(' ');
    const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const address = query === '' ? filled : `${filled}?${query}`;
    return (page ?? new Console(api)).ask(method, address, body ?? bodyOf(route));
  }

  const fill = ({ fill: fillOf }: Probe, id: string, askers: Askers, page?: Console): Filling =>
    fillOf({
      id,
      world,
      own: drafts.get(page ?? askers.owner) ?? drafts.get(askers.owner) ?? '',
      isOwner: page === askers.owner,
    });

  /** What somebody hears of an object, and of what is nowhere. */
  async function compare(route: string, probe: Probe, askers: Askers, page?: Console) {
    const [known, unknown] = [world[probe.object], strangerTo(probe, world)];
    const there = await send(route, fill(probe, known, askers, page), page);
    const gone = await send(route, fill(probe, unknown, askers, page), page);
    return { there: said(there, known), gone: said(gone, unknown), status: gone.status };
  }

  it('A8 the table knows every route and every event, and no other', () => {
    expect(Object.keys(objectsOf).toSorted()).toEqual(routes.map(({ route }) => route).toSorted());
    const unfilled = routes.filter(
      // A version names a form and a year a report, and no object of a case; that of another programme: see test/contacts/forms.
      ({ route }) => /\/:(?!version$|year(\/|$))/.test(route) && namesOf(objectsOf[route]).length === 0,
    );
    expect(unfilled).toEqual([]);
  });

  it('A8 P4 lists hold nothing of another programme and nothing of a colleague’s, and all of it for its owner', async () => {
    const wrong: unknown[] = [];
    const look = async (route: string, listing: Listing, page: Console, hidden: readonly ObjectName[]) => {
      const { status, text } = await send(route, listing.fill(world), page);
      const seen = hidden.filter((object) => tracesOf(world, object).some((trace) => text.includes(trace)));
      // Where a list is of one object, whoever may not see that is answered that it is not there.
      if (seen.length > 0 || status >= 500) wrong.push([route, listing.fill(world), status, seen]);
      return { status, text };
    };
    const objects = Object.keys(world).filter((name) => name !== 'marks') as ObjectName[];
    for (const { route, askers } of ofStaff()) {
      for (const listing of listsOf(objectsOf[route])) {
        const { owner, elsewhere, colleague, without } = askers;
        await look(route, listing, elsewhere, objects);
        const theirs = objects.filter((name) => !['freeMail', ...(listing.shared ?? [])].includes(name));
        if (colleague) await look(route, listing, colleague, theirs);
        const { text } = await look(route, listing, owner, []);
        const missing = listing.shows.filter(
          (name) => !tracesOf(world, name).some((trace) => text.includes(trace)),
        );
        if (missing.length > 0) wrong.push([route, 'is missing', missing]);
        const refused = without ? [without, undefined] : [undefined];
        const refusals = await Promise.all(refused.map((page) => send(route, listing.fill(world), page)));
        const statuses = refusals.map(({ status }) => status);
        if (statuses.join() !== (without ? '403,401' : '401')) wrong.push([route, statuses]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('A8 P4 what a request names that is another programme’s, a colleague’s or nowhere is answered alike, and nothing changes', async () => {
    const wrong: unknown[] = [];
    const walk = async (probes: readonly { route: string; probe: Probe; askers: Askers }[]) => {
      for (const { route, probe, askers } of probes) {
        const { elsewhere, colleague, without } = askers;
        const expected = probe.unknown ?? 404;
        const each: [Console | undefined, number][] = [
          [elsewhere, expected],
          ...(colleague && !probe.shared ? [[colleague, expected] as [Console, number]] : []),
          ...(without ? [[without, 403] as [Console, number]] : []),
          [undefined, 401],
        ];
        const look = async ([page, status]: (typeof each)[number]): Promise<void> => {
          const heard = await compare(route, probe, askers, page);
          if (heard.there !== heard.gone || heard.status !== status)
            wrong.push([route, probe.object, status, heard]);
        };
        await Promise.all(each.map(look));
      }
    };
    const all = ofStaff().flatMap(({ route, askers }) =>
      namesOf(objectsOf[route]).map((probe) => ({ route, probe, askers })),
    );
    // Looking somebody up leaves an entry in the audit trail, also when there is nobody.
    const isQuiet = ({ probe }: { probe: Probe }) =>
      (probe.unknown ?? 404) >= 400 && !['callerWord', 'seatCode'].includes(probe.object);
    const before = await dumpDatabase(database);
    await walk(all.filter(isQuiet));
    expect(wrong).toEqual([]);
    expect(await dumpDatabase(database)).toBe(before);
    await walk(all.filter((each) => !isQuiet(each)));
    // The same requests are heard from whose it is: they were refused for nothing else.
    // Shutting Noor out comes last.
    const isOfStaff = ({ probe: { object } }: { probe: Probe }): number => Number(object === 'staff');
    for (const { route, probe, askers } of all.toSorted(
      (left, right) => isOfStaff(left) - isOfStaff(right),
    )) {
      const { status } = await send(
        route,
        fill(probe, world[probe.object], askers, askers.owner),
        askers.owner,
      );
      if ([401, 403, 404].includes(status) || status >= 500)
        wrong.push([route, probe.object, 'owner', status]);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('A8 P4 what the forms of visitors name is found on the host of its programme, and elsewhere as if it were nowhere', async () => {
    for (const [route, probe] of probesOf('POST /code')) {
      const [known, unknown] = [world[probe.object], strangerTo(probe, world)];
      const ask = async (id: string, programme: 'helpwanted' | 'stop_it_now') => {
        const { body } = probe.fill({ id, world, own: '', isOwner: false });
        const { host } = new URL(api.origins[programme]);
        return sendForm(api, route.split(' ')[1] ?? '', body as Record<string, string>, { host });
      };
      const [foreign, gone] = [await ask(known, 'stop_it_now'), await ask(unknown, 'stop_it_now')];
      expect([route, said(foreign, known)]).toEqual([route, said(gone, unknown)]);
      expect([route, viewOf(await ask(known, 'helpwanted'))]).not.toEqual([route, viewOf(gone)]);
    }
  });
});
