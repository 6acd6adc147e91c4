import { openWindow, type PersonWindow } from '../support/browser.js';
import { draft, signedIn } from '../support/contacts.js';
import { faultsOf } from '../support/screens.js';
import { addProvider, step } from '../support/takedown.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

const explanation =
  'De persoon op het beeld is minderjarig en gaf geen toestemming. Het account dreigt met verspreiding en vraagt geld.';

describe('a request to a provider, in a real browser', () => {
  let served: ServedPages;
  let noor: PersonWindow;
  let tara: PersonWindow;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    await addProvider(served.database, { hosts: ['snelbaan.test'] });
    const desk = await signedIn(served.api, 'noor');
    const { id, revision } = await draft(desk, { kind: 'counselling' });
    const answers = { primary_topic: 'threat_blackmail', victim_age_band: '15-17' };
    await desk.must('PUT', `/api/contacts/${id}`, { revision, answers });
    [noor, tara] = [await openWindow(served.browser), await openWindow(served.browser)];
    await tara.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await signIn(tara, served.api.origins, 'tara@demo.test');
  }, 120_000);

  afterEach(() => served.close());

  const look = async (person: PersonWindow, screen: string) => {
    faults.push(...(await faultsOf(person, screen)));
    await person.page.setViewportSize({ width: 1280, height: 844 });
  };
  const standsAs = (person: PersonWindow, state: string) =>
    person.page.locator(`[data-testid=notice-state][data-state="${state}"]`).waitFor();
  const saved = (person: PersonWindow) =>
    person.page.locator('[data-testid=saving][data-state=saved]').waitFor();
  /** Opens the menu of the only card and chooses from it, by keys alone. */
  const move = async ({ page, $ }: PersonWindow, act: string) => {
    await $('open-notice').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-testid=open-notice]:focus').waitFor();
    await page.keyboard.press('m');
    await $(`move-${act}`).waitFor();
    await page.locator('[data-testid=move-open]:focus').waitFor();
    const items = await page.locator('[data-testid=move-menu] [role=menuitem]').all();
    const ids = await Promise.all(items.map((item) => item.getAttribute('data-testid')));
    for (let at = 0; at < ids.indexOf(`move-${act}`); at += 1) await page.keyboard.press('ArrowDown');
    await page.locator(`[data-testid=move-${act}]:focus`).waitFor();
    await page.keyboard.press('Enter');
  };
  const toBoard = async ({ $ }: PersonWindow) => {
    await $('to-board').click();
    await $('board').waitFor();
  };

  it('goes from a contact over two pairs of eyes to the form of the provider, and to its decision', async () => {
    await noor.$('place-contacts').click();
    await noor.$('open-contact').first().click();
    await noor.$('start-takedown').click();
    await noor.$('start-address').fill('https://www.snelbaan.test/p/8f2c?x=1#deel');
    await noor.page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('[data-testid=start-provider]')?.value !== '',
    );
    await look(noor, 'beginning a notice');
    await noor.$('start-go').press('Enter');
    await noor.$('target').waitFor();
    const url = noor.page.url();
    expect(await noor.$('basis').inputValue()).toBe('sextortion');
    expect(await noor.$('address').innerText()).toContain('hxxps://www.snelbaan[.]test/p/8f2c');
    await look(noor, 'a draft that lacks nearly everything');

    // Nobody guesses the age, and nothing goes on before a person has chosen.
    await noor.page.keyboard.press('Control+Enter');
    await noor.$('problem').filter({ hasText: 'Kan nog niet' }).waitFor();
    expect(await noor.$('routing').count()).toBe(0);
    await noor.$('age-needed').waitFor();
    await noor.$('age-minor').press('Space');
    await noor.page.locator('[data-testid=routing][data-service=take_it_down]').waitFor();
    await noor.$('explanation').fill(explanation);
    await noor.$('good-faith').press('Space');
    await saved(noor);
    await noor.$('add-targets').press('Enter');
    await noor.$('add-lines').fill('https://snelbaan.test/p/91aa\nhttps://snelbaan.test/p/8f2c?x=1');
    await noor.$('add-go').press('Enter');
    await noor.$('duplicate').waitFor();
    await noor.$('target').nth(1).waitFor();
    await look(noor, 'a draft with addresses');
    await noor.page.keyboard.press('Control+Enter');
    await noor.$('act-go').press('Enter');
    await standsAs(noor, 'in_review');
    await noor.$('review-reason').waitFor();
    expect(await noor.$('act-approve').count()).toBe(0);
    await look(noor, 'one’s own notice in review');

    // Another person reads, asks back, and approves in the end.
    await tara.page.goto(url);
    await tara.$('explanation-read').filter({ hasText: explanation }).waitFor();
    await tara.$('act-return').press('Enter');
    await tara.$('act-go').press('Enter');
    await tara.$('problem').filter({ hasText: 'Schrijf kort waarom' }).waitFor();
    await tara.$('act-note').fill('Zet erbij wanneer het begon.');
    await look(tara, 'sending a notice back');
    await tara.$('act-go').press('Enter');
    await standsAs(tara, 'draft');
    await noor.page.reload();
    await noor.$('event').filter({ hasText: 'Zet erbij wanneer het begon.' }).waitFor();
    await noor.$('explanation').fill(`${explanation} Het begon vorige week.`);
    await saved(noor);
    await toBoard(noor);
    await look(noor, 'the board of a counsellor');
    await move(noor, 'submit');
    await noor.$('board-said').filter({ hasText: 'Ter beoordeling' }).waitFor();
    await toBoard(tara);
    await tara.page.locator('[data-testid=notice-card][data-state=in_review]').waitFor();
    await move(tara, 'approve');
    await tara.$('act-go').press('Enter');
    await standsAs(tara, 'approved');

    // Sending finds that this provider takes its own form alone.
    const [notice] = await served.database.query<{ id: string }>('select id from takedown.notice');
    await step(served.api.application, notice?.id ?? '', 'await_handoff');
    await tara.page.reload();
    await tara.$('show-fields').press('Enter');
    await tara.$('copy-field').nth(2).waitFor();
    await tara.$('copy').first().press('Enter');
    await tara.page.locator('[data-testid=copy-field][data-state=copied]').waitFor();
    expect(await tara.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^VV-\d{4}$/);
    expect(await tara.$('open-form').getAttribute('rel')).toBe('noreferrer noopener');
    await look(tara, 'filling in at the provider');
    await tara.$('received-reference').fill('SB-2026-77');
    await tara.$('handed-over').press('Enter');
    await standsAs(tara, 'sent');
    await tara.$('reference-given').filter({ hasText: 'SB-2026-77' }).waitFor();

    await toBoard(tara);
    await move(tara, 'acknowledge');
    await tara.$('board-said').filter({ hasText: 'Ontvangst bevestigd' }).waitFor();
    await move(tara, 'decide');
    await tara.$('act-go').press('Enter');
    await tara.$('problem').filter({ hasText: 'Kies van elk doel' }).waitFor();
    await tara.$('decision-all').selectOption('removed');
    await tara.$('decision').nth(1).selectOption('refused_insufficient');
    await look(tara, 'recording a decision');
    await tara.$('act-go').press('Enter');
    await standsAs(tara, 'decided');
    await tara.page.keyboard.press('Control+Enter');
    await tara.$('act-go').press('Enter');
    await standsAs(tara, 'closed');
    await look(tara, 'a closed notice');

    await noor.$('place-contacts').click();
    await noor.$('open-contact').first().click();
    await noor.$('contact-notice').filter({ hasText: 'Afgesloten' }).waitFor();
    await look(noor, 'a contact with its notice');
    const { complaints, strangers } = noor;
    expect([...faults, ...complaints, ...strangers, ...tara.complaints, ...tara.strangers]).toEqual([]);
  }, 300_000);
});
