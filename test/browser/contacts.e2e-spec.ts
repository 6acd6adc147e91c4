import type { IssuedCaller } from '#contract';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { closed, signedIn } from '../support/contacts.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { message, say, signIn, startWaiting, startWork } from './people.js';

describe('the contact log in a real browser', () => {
  let served: ServedPages;
  let noor: PersonWindow;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages([JobsModule]);
    noor = await openWindow(served.browser);
  }, 120_000);

  afterEach(() => served.close());

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(noor, screen)));
    await noor.page.setViewportSize({ width: 1280, height: 844 });
  };

  async function openLog(): Promise<void> {
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await noor.$('place-contacts').click();
    await noor.$('new-call').waitFor();
  }

  it('a call is logged with the keyboard alone, and corrected afterwards', async () => {
    const { page, $ } = noor;
    await openLog();
    await look('empty contact log');
    await $('new-call').focus();
    await page.keyboard.press('Enter');
    await $('contact-form').waitFor();
    // A question by its number, an answer with the space bar; the fourth is who calls, the sixth the age.
    for (const key of ['2', '4', '6', '0']) {
      await page.keyboard.press(key);
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('Control+Enter');
    await $('version').waitFor();
    expect(await $('answer-reporter_role').innerText()).toContain('Slachtoffer');
    const row = $('contact-row').first();
    await page.locator('[data-testid=contact-row][data-state=closed]').waitFor();
    expect(await row.innerText()).toContain('Bedreiging of chantage');
    await look('closed contact');
    await $('correct').click();
    await $('choice-primary_topic-ncii').check();
    await look('correction');
    await $('save-correction').click();
    await page.getByRole('alert').filter({ hasText: 'Schrijf kort' }).waitFor();
    await $('reason').fill('Het ging om verspreiding');
    await $('save-correction').click();
    await page.getByText('Het ging om verspreiding').waitFor();
    const [newest = ''] = await $('version').allInnerTexts();
    expect(newest).toMatch(/Bedreiging of chantage.*Verspreiding van naaktbeelden/s);
    await look('versions');
    expect([...faults, ...noor.complaints, ...noor.strangers]).toEqual([]);
  }, 120_000);

  it('a draft is kept while it grows, also over a reload, and a call that is none is logged at once', async () => {
    const { page, $ } = noor;
    await openLog();
    await $('new-call').click();
    await $('field-notes').fill('Belt later terug');
    await page.locator('[data-testid=saving][data-state=saved]').filter({ hasText: ':' }).waitFor();
    await page.reload();
    await $('view-mine').click();
    await $('open-contact').click();
    expect(await $('field-notes').inputValue()).toBe('Belt later terug');
    await look('draft');
    await $('close-contact').click();
    await page.getByRole('alert').filter({ hasText: 'Nog nodig: Onderwerp' }).waitFor();
    await $('close-as-hang_up').click();
    await $('version').waitFor();
    await $('close-panel').click();
    await page.getByText('Je hebt geen concepten').waitFor();
    expect([...faults, ...noor.complaints]).toEqual([]);
  }, 120_000);

  it('what was entered later for a colleague is found by its colleague, and a caller by the code they name', async () => {
    const said = await signedIn(served.api, 'noor');
    const { id } = await closed(said);
    await closed(said, { primary_topic: 'grooming' });
    const { code } = await said.must<IssuedCaller>('POST', `/api/contacts/${id}/caller`, {});
    const { page, $ } = noor;
    const shown = (count: number) =>
      page.waitForFunction(
        (wanted) => document.querySelectorAll('[data-testid=contact-row]').length === wanted,
        count,
      );
    await openLog();
    await shown(2);
    await $('enter-later').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=later-date]:focus').waitFor();
    await $('later-date').fill('2026-03-29');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=later-time]:focus[aria-invalid=true]').waitFor();
    await $('later-time').fill('02:30');
    await page.keyboard.press('Enter');
    await page.getByText('Deze tijd was er niet').waitFor();
    await $('later-date').fill('2026-10-25');
    await page.keyboard.press('Enter');
    await page.getByText('Kies de eerste of de tweede keer').waitFor();
    await look('enter later');
    await $('later-second').check();
    await $('later-channel').selectOption('email');
    await $('later-counsellor').selectOption({ label: 'Sam (demo)' });
    await $('later-minutes').fill('12');
    await page.keyboard.press('Enter');
    await $('contact-form').waitFor();
    await page.locator('.contact-side:focus-within').waitFor();
    const head = page.locator('.contact-side header');
    expect(await head.innerText()).toMatch(
      /E-mail · zo 25 okt.? 02:30 · Sam \(demo\) · ingevoerd door Noor.*Duur 12:00/s,
    );
    await page.keyboard.press('2');
    await page.keyboard.press('Space');
    // An answer that the form does not know (any more) is told at its field, in words of its own.
    await page.route('**/api/contacts/*', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 400, json: { error: { code: 'invalid', field: 'primary_topic' } } })
        : route.continue(),
    );
    await page.keyboard.press('Space');
    await $('close-contact').click();
    await page.getByRole('alert').filter({ hasText: 'Onderwerp: dit antwoord past niet' }).waitFor();
    await page.locator('[data-testid=field-primary_topic][data-mark=unfit]:focus-within').waitFor();
    await look('an answer that does not fit');
    await page.unroute('**/api/contacts/*');
    await $('close-as-hang_up').click();
    await $('version').waitFor();
    await $('close-panel').click();
    await $('filters').click();
    await $('filter-counsellor').selectOption({ label: 'Sam (demo)' });
    await shown(1);
    await $('clear-filters').click();
    await shown(3);
    await $('filter-caller').fill('niemand ooit');
    await page.keyboard.press('Enter');
    await page.getByText('Niemand gevonden').waitFor();
    await $('filter-caller').fill(code);
    await page.keyboard.press('Enter');
    await shown(1);
    await $('save-view').click();
    await $('view-name').fill('Steeds dezelfde');
    await $('view-save').click();
    await page.reload();
    await shown(3);
    await $('saved-view').click();
    await $('chip-caller').waitFor();
    await shown(1);
    await $('open-contact').click();
    await $('of-caller').waitFor();
    await look('a contact of a caller');
    await $('clear-filters').click();
    await shown(3);
    await $('of-caller').click();
    await shown(1);
    expect([...faults, ...noor.complaints]).toEqual([]);
  }, 120_000);

  it('P4 whoever signs in next in the same window sees nothing of the programme before, not for a moment', async () => {
    const { page, $ } = noor;
    await openLog();
    await $('new-call').click();
    await $('field-notes').waitFor();
    await $('sign-out').click();
    await $('login').fill('kim@demo.test');
    await $('password').fill('hulplijn-demo');
    // The answers of the server are held back: what is shown now was kept in the page.
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/contact**', async (route) => {
      await held;
      await route.continue();
    });
    await $('sign-in').click();
    await $('place-contacts').click();
    await $('new-call').waitFor();
    expect(await $('contact-row').count()).toBe(0);
    release();
    await page.getByText('Er is nog geen contactmoment.').waitFor();
    await $('new-call').click();
    // A question that only Stop it Now! asks.
    await $('choice-primary_topic-feelings').waitFor({ state: 'attached' });
    expect(noor.complaints).toEqual([]);
  }, 120_000);

  it('a chat is wrapped up beside its conversation, with what the visitor already said', async () => {
    const { page, $ } = noor;
    const visitor = await openWindow(served.browser);
    await startWork(noor, served.api.origins);
    await startWaiting(visitor, served.api.origins);
    await $('take').click();
    await say(noor, 'Dag, goed dat je er bent.');
    await $('show-contact').click();
    await $('contact-form').waitFor();
    expect(await $('kind-counselling').isChecked()).toBe(true);
    await look('conversation with its contact');
    await $('choice-reporter_role-victim').check();
    await say(visitor, 'Iemand wil geld van mij');
    await message(noor, 'Iemand wil geld').waitFor();
    await $('hide-contact').click();
    await $('end').click();
    await $('confirm-end').click();
    await $('ended').waitFor();
    // Ending it opens its contact, and the keys of the form work at once.
    await page.locator('[data-testid=wrap-up]:focus-within').waitFor();
    const extent = page.getByTestId('extent').filter({ hasText: 'Bezoeker: 5 woorden in 1 bericht' });
    await extent.filter({ hasText: /Duur \d.* Medewerker: 6 woorden in 1 bericht/ }).waitFor();
    for (const choice of ['primary_topic-grooming', 'victim_age_band-12-14', 'referred_to-none'])
      await $(`choice-${choice}`).check();
    await $('close-contact').click();
    await $('version').waitFor();
    await $('place-contacts').click();
    await page.locator('[data-testid=contact-row][data-state=closed]').waitFor();
    const text = await $('contact-row').innerText();
    expect(text).toMatch(/Chat.*Grooming.*Slachtoffer.*Vastgelegd/s);
    expect([...faults, ...noor.complaints, ...visitor.complaints]).toEqual([]);
  }, 120_000);
});
