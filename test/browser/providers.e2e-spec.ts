import type { ProviderView } from '#contract/takedown';
import { openWindow, type PersonWindow } from '../support/browser.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { aProfile, addProvider, makeProvider } from '../support/providers.js';
import { faultsOf } from '../support/screens.js';
import { addSentNotice } from '../support/sent-notices.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

const base = '/api/takedown/providers';

describe('providers in a real browser', () => {
  let served: ServedPages;
  let tom: Console;
  let tara: PersonWindow;
  let videobaan: ProviderView;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    tom = await signedIn(served.api, 'tom');
    tara = await openWindow(served.browser);
  }, 120_000);

  afterEach(() => served.close());

  const look = async (window: PersonWindow, screen: string) => {
    faults.push(...(await faultsOf(window, screen)));
    await window.page.setViewportSize({ width: 1280, height: 844 });
  };
  const enter = async () => {
    await signIn(tara, served.api.origins, 'tara@demo.test');
    await tara.$('place-providers').click();
  };
  const focused = ({ page }: PersonWindow) =>
    page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  const tabTo = async (testId: string) => {
    for (let step = 0; step < 80; step += 1) {
      if ((await focused(tara)) === testId) return;
      await tara.page.keyboard.press('Tab');
    }
    throw new Error(`the focus never came to ${testId}`);
  };
  const saves = (version: number, maximumUrls: number) =>
    tom.must<ProviderView>('POST', `${base}/${videobaan.id}/profiles`, {
      version,
      verified: true,
      profile: { ...aProfile, maximumUrls },
    });

  /** A year in which one answered often and another once. */
  async function fillYear(): Promise<void> {
    videobaan = await makeProvider(tom);
    const few = await addProvider(served.database, { code: 'spelwereld' });
    const fewer = await addProvider(served.database, { code: 'beeldhoek' });
    const often = { id: videobaan.id, profileId: videobaan.profile?.id ?? '' };
    for (const [provider, decision, count] of [
      [often, 'removed', 5],
      [often, 'refused_insufficient', 5],
      [few, 'removed', 3],
      [fewer, 'removed', 2],
    ] as const)
      for (let each = 0; each < count; each += 1)
        await addSentNotice(served.database, {
          provider,
          capacity: 'trusted_flagger',
          sentAt: `${new Date().getFullYear()}-02-10T12:00:00Z`,
          acknowledged: 1,
          decided: 3,
          decisions: [decision],
        });
  }

  /** One that is refused first, for a host that is none. */
  async function addOne(): Promise<void> {
    const { $ } = tara;
    await $('add-provider').click();
    await $('entry-name').fill('Bestandenhoek');
    await $('entry-kind').selectOption('hosting');
    await $('entry-hosts').fill('www.bestandenhoek.test, hoek');
    await $('entry-address').fill('https://bestandenhoek.test/meld');
    await $('add-provider-go').click();
    await tara.page.getByText('Vul domeinen in, zoals').first().waitFor();
    expect(await focused(tara)).toBe('entry-hosts');
    await look(tara, 'a new provider');
    await $('entry-hosts').fill('www.bestandenhoek.test');
    await $('add-provider-go').click();
    await tara.page.getByRole('heading', { name: 'Bestandenhoek' }).waitFor();
    await $('not-checked').waitFor();
  }

  it('are few and unchecked at first, and tell how they answer where that says nothing about one case', async () => {
    await enter();
    await tara.$('no-providers').waitFor();
    await look(tara, 'no providers');
    await addOne();
    await fillYear();
    await tara.$('all-providers').click();
    await tara.page.reload();
    const row = (code: string) => tara.page.locator(`[data-testid=provider][data-code=${code}]`);
    await row('videobaan').waitFor();
    await row('videobaan').filter({ hasText: '50%' }).waitFor();
    expect(await row('videobaan').innerText()).toMatch(/10\s+1 u\s+3 u\s+50%\s+50%\s+nog niet nagekeken/);
    expect(await row('spelwereld').innerText()).toMatch(/weinig of geen\s+–\s+–\s+–\s+–/);
    expect(await tara.$('providers-together').innerText()).toMatch(/weinig verzoeken\s+–\s+5/);
    await look(tara, 'providers');
    await tara.$('language-en').click();
    await tara.page.getByRole('heading', { name: 'Providers' }).waitFor();
    await look(tara, 'providers, in English');
    expect([...faults, ...tara.complaints, ...tara.strangers]).toEqual([]);
  }, 240_000);

  it('an officer who changes a profile is told when a colleague saved one meanwhile, can look at theirs, and loses nothing', async () => {
    await fillYear();
    await enter();
    const { page, $ } = tara;
    await page.locator(`[data-id="${videobaan.id}"]`).click();
    await $('edit-profile').click();
    await $('entry-address').fill('Meldpunt <meldingen@videobaan.test>');
    await $('save-profile').click();
    await page.getByText('Vul voor e-mail één gewoon adres in').first().waitFor();
    expect(await focused(tara)).toBe('entry-address');
    await look(tara, 'a profile that is refused');
    await $('entry-address').fill('spoed@videobaan.test');
    await saves(1, 33);
    await $('save-profile').click();
    await $('overtaken').filter({ hasText: 'Tom (demo) bewaarde intussen een versie' }).waitFor();
    expect(await $('save-profile').isDisabled()).toBe(true);
    await $('look-at-theirs').click();
    const theirs = $('theirs').locator('[data-field=maximumUrls]');
    expect(await theirs.innerText()).toContain('33');
    await look(tara, 'a profile somebody else saved');
    // What was begun is still there after a look elsewhere.
    await $('all-providers').click();
    await page.locator(`[data-id="${videobaan.id}"]`).click();
    expect(await $('entry-address').inputValue()).toBe('spoed@videobaan.test');
    await $('mine-on-top').click();
    await $('overtaken').waitFor({ state: 'detached' });
    await $('verified').check();
    await $('save-profile').click();
    await $('profile-saved').filter({ hasText: 'Bewaard als versie 3' }).waitFor();
    const newest = $('profile-version').first();
    await newest.filter({ hasText: 'nagekeken op' }).waitFor();
    expect(await newest.innerText()).toMatch(/versie 3[^]*Tara \(demo\)[^]*spoed@videobaan\.test/);
    await look(tara, 'a profile with its history');
    await $('edit-profile').click();
    await $('entry-dailyCap').fill('7');
    await saves(3, 44);
    await $('save-profile').click();
    await $('take-theirs').click();
    expect(await $('entry-maximumUrls').inputValue()).toBe('44');
    expect(await $('entry-dailyCap').inputValue()).toBe('50');
    expect([...faults, ...tara.complaints, ...tara.strangers]).toEqual([]);
  }, 240_000);

  it('an officer stops everything to a provider by keys alone, takes that back, and a counsellor only sees it', async () => {
    await fillYear();
    await enter();
    const { page, $ } = tara;
    await $('open-provider').first().waitFor();
    await page.locator(`[data-id="${videobaan.id}"]`).focus();
    await page.keyboard.press('Enter');
    await tabTo('turn-pause');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').filter({ hasText: 'Niets meer versturen naar Videobaan?' }).waitFor();
    await look(tara, 'stopping a provider?');
    await page.keyboard.press('Enter');
    await $('pause-state').filter({ hasText: 'Er wordt niets verstuurd sinds' }).waitFor();
    const isPaused = async () => {
      const rows = await served.database.query<{ on: boolean }>(
        'select paused_at is not null as on from takedown.provider where id = $1',
        [videobaan.id],
      );
      return rows[0]?.on;
    };
    expect(await isPaused()).toBe(true);
    await look(tara, 'a provider that is paused');
    const noor = await openWindow(served.browser);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await noor.$('place-providers').click();
    await noor.$('provider').filter({ hasText: 'gepauzeerd' }).getByRole('link').click();
    await noor.$('pause-state').filter({ hasText: 'door Tara (demo)' }).waitFor();
    expect(await noor.$('turn-pause').count()).toBe(0);
    expect(await noor.$('edit-profile').count()).toBe(0);
    await tabTo('undo-pause');
    await page.keyboard.press('Enter');
    await $('pause-state').filter({ hasText: 'Er wordt weer verstuurd naar Videobaan' }).waitFor();
    expect(await isPaused()).toBe(false);
    expect([...faults, ...tara.complaints, ...tara.strangers, ...noor.complaints]).toEqual([]);
  }, 240_000);
});
