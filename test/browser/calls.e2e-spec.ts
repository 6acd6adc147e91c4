import type { PersonWindow } from '../support/browser.js';
import { openWindow } from '../support/browser.js';
import { setClock } from '../support/clock.js';
import { faultsOf } from '../support/screens.js';
import { waitFor } from '../support/wait.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('the telephone in a real browser', () => {
  let served: ServedPages;
  let noor: PersonWindow;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    noor = await openWindow(served.browser);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await noor.$('place-phone').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await noor.page.keyboard.press(key);
  };
  const look = async (screen: string) => {
    faults.push(...(await faultsOf(noor, screen)));
    await noor.page.setViewportSize({ width: 1280, height: 844 });
  };
  const logged = () =>
    served.database.query<{ kind: string; duration_seconds: number; state: string }>(
      'select kind, duration_seconds, state from contacts.contact order by started_at',
    );
  /** Begins a call and waits for its draft. */
  const begin = async () => {
    await press('F2');
    await noor.$('contact-form').waitFor();
  };

  it('a whole call is logged by keys alone, from picking up to the next, and a reload loses neither time nor word', async () => {
    const { page, $ } = noor;
    await press('F2');
    await $('start-call').waitFor();
    await look('no call');
    await begin();
    const [row] = await served.database.query<{ started_at: Date }>(
      'select started_at from contacts.contact',
    );
    const began = row?.started_at ?? new Date();
    await page.keyboard.press('2');
    await page.keyboard.press('Space');
    await page.locator('[data-testid=saving][data-state=saved]').filter({ hasText: ':' }).waitFor();
    await look('call with its form');
    setClock(served.api.application, new Date(began.getTime() + 754_000).toISOString());
    await page.reload();
    await $('contact-form').waitFor();
    await page
      .getByTestId('clock')
      .filter({ hasText: /12:3[4-9]|12:[45]\d/ })
      .waitFor();
    expect(await $('choice-primary_topic-threat_blackmail').isChecked()).toBe(true);
    for (const key of ['4', '6', '0']) await press(key, 'Space');
    await press('F2');
    await page.locator('[data-testid=clock][data-running=false]').waitFor();
    await press('Control+Enter');
    await $('logged').waitFor();
    expect(await $('logged').innerText()).toContain('Hulpvraag, 12:34');
    await look('logged call');
    expect(await logged()).toEqual([{ kind: 'counselling', duration_seconds: 754, state: 'closed' }]);
    expect([...faults, ...noor.complaints, ...noor.strangers]).toEqual([]);
  }, 120_000);

  it('a call that is no request for help is logged in exactly two keys, however fast', async () => {
    const { $ } = noor;
    await $('place-phone').click();
    await $('start-call').waitFor();
    await press('F2', 's');
    await $('logged').filter({ hasText: 'Stil' }).waitFor();
    await begin();
    await press('v');
    await $('logged').filter({ hasText: 'Verkeerd verbonden' }).waitFor();
    const rows = await logged();
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
      ['silent', 'closed'],
      ['wrong_number', 'closed'],
    ]);
    expect(rows.every((row) => row.duration_seconds !== null && row.duration_seconds < 60)).toBe(true);
    // What holds an answer is not closed by a letter; stopping is taken back.
    await begin();
    await press('2', 'Space', 's', 'F2');
    await noor.page.locator('[data-testid=clock][data-running=false]').waitFor();
    await press('Shift+F2');
    await noor.page.locator('[data-testid=clock][data-running=true]').waitFor();
    expect((await logged()).map(({ state }) => state)).toEqual(['closed', 'closed', 'draft']);
    expect(noor.complaints).toEqual([]);
  }, 120_000);

  it('a call begun before the page knows of the line is there as soon as it does', async () => {
    const { page, $ } = noor;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/phone', async (route) => {
      await held;
      await route.continue();
    });
    await $('place-phone').click();
    await page.reload();
    await $('start-call').waitFor();
    const begun = page.waitForResponse('**/api/calls');
    await press('F2', 's');
    await begun;
    release();
    await $('logged').filter({ hasText: 'Stil' }).waitFor();
    expect((await logged()).map(({ kind }) => kind)).toEqual(['silent']);
  }, 120_000);

  it('a caller is given a code, known by it the next time, let go and linked again', async () => {
    const { page, $ } = noor;
    await $('place-phone').click();
    await $('start-call').waitFor();
    await begin();
    await press('Alt+c');
    const code = await $('caller-code').innerText();
    await look('code of a caller');
    await press('Enter');
    await $('caller-code').waitFor({ state: 'detached' });
    for (const key of ['2', '4', '6', '0']) await press(key, 'Space');
    await press('Control+Enter');
    await $('logged').waitFor();
    await begin();
    await press('F4');
    await page.keyboard.type('B-2345-67');
    await press('Enter');
    await page.getByRole('alert').filter({ hasText: 'klopt niet' }).waitFor();
    await $('caller-given').fill('');
    await page.keyboard.type(code.toLowerCase().replaceAll('-', ' '));
    await press('Enter');
    await $('link-certain').waitFor();
    expect(await $('earlier-contact').innerText()).toContain('Bedreiging of chantage');
    await look('caller found');
    await press('Enter');
    await page.locator('[data-testid=caller-linked][data-certainty=certain]').waitFor();
    await look('caller linked');
    await $('unlink-caller').click();
    await $('undo-unlink').click();
    await page.locator('[data-testid=caller-linked][data-certainty=certain]').waitFor();
    await page.getByTestId('known-callers').filter({ hasText: ': 1' }).waitFor();
    const rows = await served.database.query('select distinct caller_id from contacts.caller_link');
    expect(rows).toHaveLength(1);
    expect([...faults, ...noor.complaints, ...noor.strangers]).toEqual([]);
  }, 120_000);

  it('a missed call is counted by a key and taken back', async () => {
    const { page, $ } = noor;
    await $('place-phone').click();
    await $('start-call').waitFor();
    await press('Alt+m');
    await page.getByTestId('missed-counts').filter({ hasText: 'Vandaag 1 · Deze week 1' }).waitFor();
    await look('missed call counted');
    await $('undo-missed').click();
    await page.getByTestId('missed-counts').filter({ hasText: 'Vandaag 0' }).waitFor();
    await press('?');
    await $('help-sheet').filter({ hasText: 'Gemist gesprek tellen' }).waitFor();
    // Under the sheet no key begins anything.
    await press('F2');
    await press('Escape');
    await waitFor('the sheet to close', async () => (await page.getByRole('dialog').count()) === 0);
    expect(await logged()).toEqual([]);
    expect([...faults, ...noor.complaints]).toEqual([]);
  }, 120_000);
});
