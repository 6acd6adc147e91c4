import type { FlaggerReport, ProviderYear } from '#contract/takedown';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { readCsv } from '../support/csv.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addProvider } from '../support/providers.js';
import { addSentNotice, type SentNotice } from '../support/sent-notices.js';
import { addSupervisor } from '../support/supervisors.js';

type Provider = SentNotice['provider'];
const base = '/api/takedown/report';
const text = { nl: 'Wij worden door niemand betaald die wij melden.', en: 'Nobody we notify pays us.' };

describe('the yearly report of a trusted flagger', () => {
  let database: TestDatabase;
  let api: TestApi;
  let tara: Console;
  let vera: Console;
  let kim: Console;
  let videobaan: Provider;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    tara = await signedIn(api, 'tara');
    vera = await addSupervisor(api, database, 'helpwanted');
    kim = await addSupervisor(api, database, 'stop_it_now');
    videobaan = await addProvider(database);
  }, 60_000);

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const add = async (count: number, more: Partial<SentNotice> = {}): Promise<string[]> => {
    const ids: string[] = [];
    for (let each = 0; each < count; each += 1)
      ids.push(
        await addSentNotice(database, {
          provider: videobaan,
          capacity: 'trusted_flagger',
          sentAt: '2025-03-10T12:00:00Z',
          acknowledged: 2,
          decided: 24,
          decisions: ['removed'],
          ...more,
        }),
      );
    return ids;
  };
  const read = (year = 2025, more = '', page = tara) =>
    page.must<FlaggerReport>('GET', `${base}?year=${year}${more}`);

  it('counts by the day on the wall on which something was sent, at both ends of the year and of summer', async () => {
    // New Year in Amsterdam comes an hour before that of UTC, and a quarter in summer two.
    await add(5, { sentAt: '2024-12-31T22:59:59Z' });
    await add(6, { sentAt: '2024-12-31T23:00:00Z' });
    await add(7, { sentAt: '2025-03-31T21:59:59Z' });
    await add(8, { sentAt: '2025-03-31T22:00:00Z' });
    await add(9, { sentAt: '2025-06-30T22:00:00Z' });
    await add(10, { sentAt: '2025-09-30T22:00:00Z' });
    await add(11, { sentAt: '2025-12-31T22:59:59Z', acknowledged: 1, decided: undefined });
    await add(12, { sentAt: '2025-12-31T23:00:00Z' });
    const { figures, years } = await read();
    expect(years).toEqual([2026, 2025, 2024]);
    expect(figures.total).toEqual({ notices: 51, targets: 51 });
    const [own] = figures.providers;
    expect(own?.quarters.map(({ quarter, notices }) => [quarter, notices])).toEqual([
      [1, 13],
      [2, 8],
      [3, 9],
      [4, 21],
    ]);
    expect((await read(2024)).figures.total?.notices).toBe(5);
    expect((await read(2026)).figures.total?.notices).toBe(12);
    expect((await read(2023)).figures).toMatchObject({ isEmpty: true, total: { notices: 0, targets: 0 } });
  });

  it('counts what a provider did by the end of the year, notices and targets apart, and other capacities apart', async () => {
    await add(5, { decisions: ['removed', 'removed'] });
    await add(6, { basis: 'harassment', ageClass: 'adult', decisions: ['refused_insufficient'] });
    // Decided and acknowledged in the new year.
    await add(7, { sentAt: '2025-12-31T12:00:00Z' });
    await add(20, { capacity: 'ordinary' });
    const { figures, isOver } = await read();
    expect(isOver).toBe(true);
    expect(figures.total).toEqual({ notices: 18, targets: 23 });
    expect(figures.providers[0]).toMatchObject({
      name: 'Videobaan',
      kind: 'platform',
      acknowledged: { count: 18, of: 18, hours: { median: 2, p90: 2 } },
      decidedHours: { median: 24, p90: 24 },
      insufficient: { least: 6, most: 6 },
      lines: [
        { type: 'child_sexual_abuse_material', action: 'removed', notices: 5, targets: 10 },
        { type: 'child_sexual_abuse_material', action: 'pending', notices: 7, targets: 7 },
        { type: 'harassment', action: 'refused_insufficient', notices: 6, targets: 6 },
      ],
    });
    expect(figures.otherCapacities).toEqual([{ capacity: 'ordinary', notices: 20, targets: 20 }]);
  });

  it('P12 page, CSV, both languages and the page of a provider tell the same numbers, and none of fewer than five', async () => {
    const small = await addProvider(database, { code: 'spelwereld' });
    await add(9);
    await add(6, { basis: 'harassment', ageClass: 'adult' });
    await add(3, { decisions: ['disabled'] });
    await add(2, { provider: small });
    const { figures } = await read();
    expect(JSON.stringify(figures)).not.toContain('Spelwereld');
    const told = (rows: string[][]) =>
      rows.slice(1).flatMap(([part, , , , , notices = '', , of = '']) => [[part, notices, of]]);
    const answers = await Promise.all(
      (['nl', 'en'] as const).map((language) =>
        tara.ask('GET', `${base}.csv?year=2025&language=${language}`),
      ),
    );
    const [nl, en] = [readCsv(answers[0]!.text, ';'), readCsv(answers[1]!.text, ',')];
    expect(told(en).map((row) => row.slice(1))).toEqual(told(nl).map((row) => row.slice(1)));
    for (const [part, notices = '', of = ''] of told(nl))
      for (const number of [notices, of])
        expect([part, number === '' || Number(number) === 0 || Number(number) >= 5]).toEqual([part, true]);
    const year = (id: string) =>
      tara.must<ProviderYear>('GET', `/api/takedown/providers/${id}/year?year=2025`);
    expect(await year(small.id)).toEqual({ year: 2025 });
    // With so few elsewhere, the one provider is told together with it.
    expect(await year(videobaan.id)).toEqual({ year: 2025 });
    expect(figures.providers).toMatchObject([{ notices: 20 }]);
    await add(4, { provider: small });
    expect((await year(videobaan.id)).told).toMatchObject({ notices: 18, targets: 18 });
    expect((await year(videobaan.id)).told).toEqual(
      (await read()).figures.providers.find(({ id }) => id === videobaan.id),
    );
  });

  it('a published report never changes, whatever happens after, and is corrected by a version with a reason', async () => {
    const [first = ''] = await add(6);
    await vera.must('PUT', `${base}/2025`, { revision: 0, text });
    const published = await vera.must<FlaggerReport>('POST', `${base}/2025/publish`, { revision: 1 });
    expect(published).toMatchObject({
      shown: 1,
      text,
      published: [{ version: 1, publishedBy: 'Vera (demo)' }],
    });
    await add(9);
    await database.query(
      `update takedown.target set decision = 'refused_insufficient' where notice_id = $1`,
      [first],
    );
    expect((await read(2025, '&version=1')).figures).toEqual(published.figures);
    expect((await read()).figures).toEqual(published.figures);
    const write = (sql: string) =>
      database.query(sql).then(
        () => 'written',
        (error: { constraint?: string }) => error.constraint,
      );
    expect(await write(`update takedown.flagger_report set text_nl = 'Anders'`)).toBe(
      'flagger_report_published',
    );
    expect(await write('delete from takedown.flagger_report')).toBe('flagger_report_published');
    const better = { ...text, nl: 'Beter gezegd.' };
    await tara.must('PUT', `${base}/2025`, { revision: 0, text: better });
    const lacking = await vera.ask('POST', `${base}/2025/publish`, { revision: 1 });
    expect([lacking.status, lacking.body]).toMatchObject([400, { error: { field: 'reason' } }]);
    await vera.must('POST', `${base}/2025/publish`, { revision: 1, reason: 'Een zin was onduidelijk.' });
    expect(await read(2025, '&version=1')).toMatchObject({ text });
    expect(await read(2025, '&version=2')).toMatchObject({
      text: better,
      figures: published.figures,
      published: [{ version: 1 }, { version: 2, reason: 'Een zin was onduidelijk.' }],
    });
  });

  it('is published only when its year is over, with a text in both languages, as it was read', async () => {
    const year = new Date().getUTCFullYear() + 1;
    const publish = async (of: number, body: object) => {
      const { status, body: said } = await vera.ask('POST', `${base}/${of}/publish`, body);
      return [status, said];
    };
    expect(await publish(year, { revision: 1 })).toMatchObject([400, { error: { field: 'year' } }]);
    expect(await publish(2025, { revision: 1 })).toMatchObject([409, { error: { code: 'conflict' } }]);
    await tara.must('PUT', `${base}/2025`, { revision: 0, text: { nl: text.nl, en: ' ' } });
    expect(await publish(2025, { revision: 1 })).toMatchObject([400, { error: { field: 'text' } }]);
    await tara.must('PUT', `${base}/2025`, { revision: 1, text });
    expect((await tara.ask('PUT', `${base}/2025`, { revision: 1, text })).status).toBe(409);
    expect((await tara.ask('PUT', `${base}/2025`, { revision: 0, text })).status).toBe(409);
    expect(await publish(2025, { revision: 1 })).toMatchObject([409, {}]);
    const both = await Promise.all([publish(2025, { revision: 2 }), publish(2025, { revision: 2 })]);
    expect(both.map(([status]) => status).toSorted()).toEqual([200, 409]);
    expect((await tara.ask('GET', `${base}?year=2025&version=2`)).status).toBe(404);
  });

  it('A8 P4 officers write it, a supervisor publishes it, others see nothing of it, nor does another programme', async () => {
    await add(6);
    const noor = await signedIn(api, 'noor');
    const ada = await signedIn(api, 'ada');
    const heard = async (page: Console, body: object = { revision: 9, text }) => [
      (await page.ask('GET', `${base}?year=2025`)).status,
      (await page.ask('GET', `${base}.csv?year=2025&language=nl`)).status,
      (await page.ask('PUT', `${base}/2025`, body)).status,
      (await page.ask('POST', `${base}/2025/publish`, { revision: 9 })).status,
    ];
    expect(await heard(noor)).toEqual([403, 403, 403, 403]);
    expect(await heard(ada)).toEqual([403, 403, 403, 403]);
    expect(await heard(tara)).toEqual([200, 200, 409, 403]);
    expect(await heard(vera)).toEqual([200, 200, 409, 409]);
    await vera.must('PUT', `${base}/2025`, { revision: 0, text });
    expect(await read(2025, '', kim)).toMatchObject({ revision: 0, years: [], figures: { isEmpty: true } });
    expect((await kim.ask('GET', `/api/takedown/providers/${videobaan.id}/year?year=2025`)).status).toBe(404);
  });

  it('P11 is given out to print, in both languages, as a file of its own with one entry', async () => {
    await add(6);
    for (const language of ['nl', 'en']) {
      const {
        status,
        headers,
        text: bytes,
      } = await tara.ask('GET', `${base}.pdf?year=2025&language=${language}`);
      expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
        200,
        'application/pdf',
        'attachment; filename="flagger-report-2025.pdf"',
      ]);
      expect(headers['cache-control']).toContain('no-store');
      expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    }
    expect((await tara.ask('GET', `${base}.pdf?year=2025&language=fr`)).status).toBe(400);
    expect((await tara.ask('GET', `${base}.pdf?year=2025&language=nl&version=1`)).status).toBe(404);
    const entries = await database.query<{ login: string; kind: string }>(
      `select s.login, e.subject_kind as kind from audit.entry e join identity.staff s on s.id = e.staff_id
       where e.action = 'report:export'`,
    );
    const own = { login: 'tara@demo.test', kind: 'flagger_report' };
    expect(entries).toEqual([own, own]);
  }, 60_000);

  it('P11 every look, every file and every change leaves one entry without content', async () => {
    await tara.must('GET', `${base}?year=2025`);
    await tara.ask('GET', `${base}.csv?year=2025&language=nl`);
    await vera.must('PUT', `${base}/2025`, { revision: 0, text });
    await vera.must('POST', `${base}/2025/publish`, { revision: 1 });
    const entries = await database.query<{ action: string; line: string }>(
      `select action, e::text as line from audit.entry e where action like 'report:%' order by position`,
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'report:read',
      'report:export',
      'report:save',
      'report:publish',
    ]);
    for (const { line } of entries) expect(line).not.toContain('betaald');
  });
});
