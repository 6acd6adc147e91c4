import { openWindow, type PersonWindow } from '../support/browser.js';
import { addProvider, wholeDraft } from '../support/takedown.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

/** Addresses that want to mislead, and are of the web all the same. */
const misleading = [
  'https://user:geheim@videobaan.test/p/1',
  'https://videobaan.test@kwaad.example/p/2',
  'https://videob\u0430an.test/p/3',
  'https://videobaan.test:8443/p/4',
  'https://videobaan.test/p/5?naar=https://kwaad.example/a&x=javascript:alert(1)',
  'https://videobaan.test/\u202Egpj.5/p/6',
  'https://videobaan.test/p/\u200B7"><img src=https://kwaad.example/x onerror=window.ran=1>',
];
/** What is no address of the web. */
const none = [
  'javascript:window.ran=1',
  'data:text/html,<script>window.ran=1</script>',
  'vbscript:msgbox',
  'blob:https://videobaan.test/1',
  'file:///etc/hosts',
  'https:kwaad.example',
  '\\\\kwaad.example\\x',
];

describe('one request, in a real browser', () => {
  let served: ServedPages;
  let noor: PersonWindow;
  let providerId: string;

  beforeEach(async () => {
    served = await servePages();
    ({ providerId } = await addProvider(served.database));
    noor = await openWindow(served.browser);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await noor.$('place-takedown').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  const make = (addresses: readonly string[]) =>
    wholeDraft({ database: served.database, process: served.api.application, providerId, addresses });
  const open = async (person: PersonWindow, id: string) => {
    await person.page.goto(`${served.api.origins.console}#takedown/${id}`);
    await person.$('timeline').waitFor();
  };
  /** Every place on the page that leads somewhere. */
  const ways = ({ page }: PersonWindow) =>
    page.evaluate(() =>
      [...document.querySelectorAll('[href], [src], [action], [srcset]')]
        .filter((each) => document.getElementById('main')?.contains(each))
        .map((each) => each.outerHTML)
        .filter((html) => /videobaan|kwaad|javascript|data:/i.test(html)),
    );

  it('I8 shows hostile addresses as text that leads nowhere, also whole, and asks nobody for them', async () => {
    const { id } = await make(misleading);
    const { page, $ } = noor;
    await open(noor, id);
    await $('target')
      .nth(misleading.length - 1)
      .waitFor();
    expect((await $('address-warning').all()).length).toBeGreaterThan(3);
    expect(await ways(noor)).toEqual([]);
    const before = page.url();
    for (const [index] of misleading.entries()) {
      const address = $('address').nth(index);
      expect(await address.innerText()).toMatch(/^hxxps:\/\/.*\[\.\]/);
      await address.click();
      await $('reveal').nth(index).press('Enter');
      await page.waitForFunction(
        (at) => document.querySelectorAll('[data-testid=address]')[at]?.textContent?.startsWith('https://'),
        index,
      );
      await address.click();
    }
    expect(await $('address').allTextContents()).toEqual(misleading);
    expect(await ways(noor)).toEqual([]);
    for (const line of none) {
      if ((await $('add-form').count()) === 0) await $('add-targets').click();
      await $('add-lines').fill(line);
      await $('add-go').press('Enter');
      await $('problem').filter({ hasText: 'Regel 1 is geen adres' }).waitFor();
    }
    expect(await $('target').count()).toBe(misleading.length);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    expect(await faultsOf(noor, 'hostile addresses')).toEqual([]);
    expect([...noor.strangers, ...noor.complaints]).toEqual([]);
  }, 180_000);

  it('says in which notice an address stands already, and leads there', async () => {
    const other = await make(['https://videobaan.test/p/1']);
    const { id } = await make([]);
    await open(noor, id);
    await noor.$('no-targets').waitFor();
    await noor.$('add-targets').click();
    await noor.$('add-lines').fill('https://www.videobaan.test/p/1\nhttps://videobaan.test/p/2');
    await noor.$('add-go').press('Enter');
    await noor
      .$('duplicate')
      .filter({ hasText: `Regel 1 stond al in ${other.reference}` })
      .waitFor();
    await noor.page.getByRole('link', { name: other.reference }).click();
    await noor.page.getByRole('heading', { level: 2, name: other.reference }).waitFor();
    expect([...noor.strangers, ...noor.complaints]).toEqual([]);
  }, 120_000);

  it('is not written over by a second window: both are there to choose from', async () => {
    const { id } = await make(['https://videobaan.test/p/1']);
    const second = await openWindow(served.browser);
    await signIn(second, served.api.origins, 'noor@demo.test');
    await second.$('place-takedown').waitFor();
    await open(second, id);
    await open(noor, id);
    const words =
      'Dit staat er zonder toestemming, en wie erop staat wil het weg. Dat hoorden wij van haarzelf.';
    await noor.$('explanation').fill(`${words} Eerste.`);
    await noor.page
      .getByTestId('saving')
      .filter({ hasText: /Bewaard \d/ })
      .waitFor();
    await second.$('explanation').fill(`${words} Tweede.`);
    await second.$('conflict').waitFor();
    expect(await faultsOf(second, 'a draft that somebody else changed')).toEqual([]);
    await second.$('conflict-look').press('Enter');
    await second.$('conflict').filter({ hasText: 'Eerste.' }).waitFor();
    expect(await second.$('explanation').inputValue()).toContain('Tweede.');
    await second.$('conflict-mine').press('Enter');
    await second.page.locator('[data-testid=saving][data-state=saved]').waitFor();
    await noor.page.reload();
    await noor.$('explanation').filter({ hasText: 'Tweede.' }).waitFor();
    expect([...noor.complaints, ...second.complaints]).toEqual([]);
  }, 120_000);

  it('is told in English too', async () => {
    const { id } = await make(['https://videobaan.test/p/1']);
    await noor.$('language-en').click();
    await open(noor, id);
    await noor.page.getByRole('heading', { name: 'Why it is unlawful' }).waitFor();
    await noor.page.getByRole('button', { name: 'Submit for review' }).waitFor();
  }, 120_000);
});
