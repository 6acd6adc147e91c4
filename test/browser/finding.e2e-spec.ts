import { readFileSync } from 'node:fs';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { closed, draft, promoteSam, signedIn } from '../support/contacts.js';
import { readCsv } from '../support/csv.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('finding contacts in a real browser', () => {
  let served: ServedPages;
  let person: PersonWindow;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    await promoteSam(served.database);
    person = await openWindow(served.browser, { acceptDownloads: true });
  }, 120_000);

  afterEach(() => served.close());

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(person, screen)));
    await person.page.setViewportSize({ width: 1280, height: 844 });
  };
  const rows = (): Promise<string[]> => person.$('contact-row').allInnerTexts();
  const shown = (count: number) =>
    person.page.waitForFunction(
      (wanted) => document.querySelectorAll('[data-testid=contact-row]').length === wanted,
      count,
    );

  async function openLog(login = 'noor@demo.test'): Promise<void> {
    await signIn(person, served.api.origins, login);
    await person.$('place-contacts').click();
    await person.$('search').waitFor();
  }

  it('a contact is found by a word of its notes with the keyboard alone, opened and left again', async () => {
    const noor = await signedIn(served.api, 'noor');
    await closed(noor, { notes: 'Belde over Zeezicht' });
    await closed(noor, { notes: 'Belde over iets anders', primary_topic: 'grooming' });
    const { page, $ } = person;
    await openLog();
    await shown(2);
    await page.keyboard.press('/');
    await page.keyboard.type('ZEEZICHT belde');
    await page.keyboard.press('Enter');
    await shown(1);
    expect(await rows()).toEqual([expect.stringContaining('Bedreiging of chantage')]);
    await look('found by a word');
    await $('open-contact').focus();
    await page.keyboard.press('Enter');
    await $('version').waitFor();
    expect(await $('answer-notes').innerText()).toContain('Belde over Zeezicht');
    await page.keyboard.press('Escape');
    await $('version').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'open-contact',
    );
    await $('chip-words').click();
    await shown(2);
    await $('open-contact').first().focus();
    for (const key of ['j', 'k', 'ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await $('answer-notes').filter({ hasText: 'Zeezicht' }).waitFor();
    await page.keyboard.press('Escape');
    await $('search').fill('nergens');
    await $('search-go').click();
    await $('empty').filter({ hasText: 'Nergens staat “nergens”' }).waitFor();
    await look('nothing found');
    await $('empty-clear').click();
    await shown(2);
    await $('search').fill('de het een');
    await $('search-go').click();
    await page.getByRole('alert').filter({ hasText: 'Dat woord staat overal' }).waitFor();
    // What was looked for stays in no address and in no store of the browser.
    const left = await page.evaluate(() => [
      location.href,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ]);
    expect(left.join('').toLowerCase()).not.toMatch(/zeezicht|nergens/);
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 120_000);

  it('filters are put on and taken off, kept as a view, renamed, removed and brought back', async () => {
    const noor = await signedIn(served.api, 'noor');
    await closed(noor, { risk: 'acute' });
    await closed(noor, { primary_topic: 'grooming', risk: 'none' });
    await closed(noor, { primary_topic: 'grooming', risk: 'acute', reporter_role: 'teacher' });
    const { page, $ } = person;
    await openLog();
    await shown(3);
    await $('filters').click();
    await $('filter-topic').selectOption('grooming');
    await shown(2);
    await $('filter-answers.risk').selectOption('acute');
    await shown(1);
    await look('filters');
    await $('columns').click();
    await $('show-number').check();
    await $('show-channel').uncheck();
    await look('columns');
    await $('columns').click();
    expect(await $('column-number').count()).toBe(1);
    expect(await $('column-channel').count()).toBe(0);
    await $('save-view').click();
    await $('view-name').fill('Acuut en grooming');
    await look('name of a view');
    await $('view-save').click();
    await $('saved-view').waitFor();
    await $('chip-topic').click();
    await shown(2);
    await $('update-view').click();
    await $('update-view').waitFor({ state: 'detached' });
    await page.reload();
    await $('saved-view').click();
    await shown(2);
    await $('chip-answers.risk').waitFor();
    expect(await $('column-number').count()).toBe(1);
    await $('rename-view').click();
    await $('view-name').fill('Acuut');
    await $('view-save').click();
    await $('saved-view')
      .filter({ hasText: /^Acuut$/ })
      .waitFor();
    await $('remove-view').click();
    await $('saved-view').waitFor({ state: 'detached' });
    // It stays for as long as the focus is on it.
    await $('undo').focus();
    await look('a view was removed');
    await $('undo').click();
    await $('saved-view')
      .filter({ hasText: /^Acuut$/ })
      .waitFor();
    await shown(2);
    await $('clear-filters').click();
    await shown(3);
    expect([...faults, ...person.complaints]).toEqual([]);
  }, 120_000);

  it('what the filters show is given out as a file, after a reason', async () => {
    const noor = await signedIn(served.api, 'noor');
    await closed(noor, { notes: 'Blijft hier' });
    await closed(noor, { primary_topic: 'grooming' });
    const { page, $ } = person;
    await openLog();
    await $('filters').click();
    await $('filter-topic').selectOption('grooming');
    await shown(1);
    await $('export').click();
    await $('export-go').click();
    await page.getByRole('alert').filter({ hasText: 'Schrijf in een paar woorden' }).waitFor();
    await $('export-reason').fill('Voor het jaarverslag');
    await look('export');
    const coming = page.waitForEvent('download');
    await $('export-go').click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^contacts-\d{4}-\d{2}-\d{2}\.csv$/);
    const [heads, ...lines] = readCsv(readFileSync(await file.path(), 'utf8'), ';');
    expect(heads).toEqual(['Wanneer (op het uur)', 'Kanaal', 'Onderwerp', 'Rol', 'Status', 'Medewerker']);
    expect(lines.map((line) => line.slice(1))).toEqual([
      ['Telefoon', 'Grooming', 'Slachtoffer', 'Vastgelegd', 'Noor (demo)'],
    ]);
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 120_000);

  it('a supervisor sees which drafts nobody closed, and everyone pages through what is older', async () => {
    const noor = await signedIn(served.api, 'noor');
    await draft(noor, { kind: 'counselling' });
    await draft(noor, { kind: 'counselling', startedAt: '2026-01-05T10:00:00Z' });
    await served.database.query(
      `insert into contacts.contact (id, programme_id, create_key, channel, kind, state, form_version, owner_id, started_at, closed_at)
       select gen_random_uuid(), p.id, gen_random_uuid(), 'phone', 'test', 'closed', '2016.1', s.id,
         '2025-11-01T12:00:00Z'::timestamptz - n * interval '1 day', now()
       from programmes.programme p, identity.staff s, generate_series(1, 99) n
       where p.code = 'helpwanted' and s.login = 'noor@demo.test'`,
    );
    const { $ } = person;
    await openLog('sam@demo.test');
    await shown(50);
    const [newest] = await rows();
    await $('older').click();
    await person.page.getByText('Bladzijde 2').waitFor();
    expect((await rows()).includes(newest ?? '')).toBe(false);
    await $('older').click();
    await shown(1);
    await look('last page');
    await $('newer').click();
    await shown(50);
    await $('newer').click();
    await person.page.getByText('Bladzijde 1').waitFor();
    await $('view-stale').filter({ hasText: '1' }).click();
    await shown(1);
    expect(await rows()).toEqual([expect.stringMatching(/5 jan.*Concept.*Noor/s)]);
    await look('drafts left lying');
    await $('view-mine').click();
    await $('empty').filter({ hasText: 'Je hebt geen concepten' }).waitFor();
    expect([...faults, ...person.complaints]).toEqual([]);
  }, 120_000);

  it('a counsellor has no view of what others left lying', async () => {
    await openLog();
    await person.$('view-week').waitFor();
    expect(await person.$('view-stale').count()).toBe(0);
  });
});
