import { openWindow, type PersonWindow } from '../support/browser.js';
import { addProvider } from '../support/providers.js';
import { faultsOf } from '../support/screens.js';
import { addSentNotice, type SentNotice } from '../support/sent-notices.js';
import { addSupervisor } from '../support/supervisors.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

const lastYear = new Date().getFullYear() - 1;

describe('the yearly report in a real browser', () => {
  let served: ServedPages;
  let vera: PersonWindow;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    await addSupervisor(served.api, served.database, 'helpwanted');
    vera = await openWindow(served.browser);
    await signIn(vera, served.api.origins, 'supervisor-of-helpwanted@demo.test');
    await vera.$('place-providers').click();
  }, 120_000);

  afterEach(() => served.close());

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(vera, screen)));
    await vera.page.setViewportSize({ width: 1280, height: 844 });
  };
  const add = async (count: number, more: Pick<SentNotice, 'provider'> & Partial<SentNotice>) => {
    for (let each = 0; each < count; each += 1)
      await addSentNotice(served.database, {
        capacity: 'trusted_flagger',
        sentAt: `${lastYear}-05-10T12:00:00Z`,
        acknowledged: 2,
        decided: 24,
        decisions: ['removed'],
        ...more,
      });
  };

  it('is empty at first, then written, published once for good, downloaded, and corrected with a reason', async () => {
    const { page, $ } = vera;
    const videobaan = await addProvider(served.database);
    const spelwereld = await addProvider(served.database, { code: 'spelwereld' });
    await page.reload();
    await $('open-report').click();
    await $('report-empty').waitFor();
    await look('a report of nothing');
    await add(9, { provider: videobaan });
    await add(6, {
      provider: videobaan,
      basis: 'harassment',
      ageClass: 'adult',
      decisions: ['refused_insufficient'],
    });
    await add(3, { provider: spelwereld });
    await add(2, { provider: await addProvider(served.database, { code: 'beeldhoek' }) });
    await page.reload();
    await $('report-providers').waitFor();
    const table = await $('report-providers').innerText();
    expect(table).toMatch(/Videobaan\s+Online platform\s+15\s+15\s+6/);
    expect(table).toMatch(/Andere aanbieders, met weinig verzoeken\s+5\s+5/);
    expect(table).not.toContain('Spelwereld');
    await $('publish-report').click();
    await page.getByText('Schrijf eerst in beide talen').waitFor();
    await look('a report that is not written');
    await $('report-text-nl').fill('Geen aanbieder betaalt ons.');
    await $('report-saved').filter({ hasText: 'Nog niet bewaard' }).waitFor();
    await $('report-text-en').fill('No provider pays us.');
    await $('save-report').click();
    await $('report-saved').filter({ hasText: 'door Vera (demo)' }).waitFor();
    await $('publish-report').click();
    await page
      .getByRole('dialog')
      .filter({ hasText: `Jaarverslag ${lastYear} publiceren?` })
      .waitFor();
    await look('publishing a report?');
    await $('publish-report-go').click();
    await $('report-state').filter({ hasText: 'Gepubliceerd op' }).waitFor();
    expect(await $('report-text').innerText()).toBe('Geen aanbieder betaalt ons.');
    await look('a published report');
    for (const [kind, begins] of [
      ['csv', '\ufeff"Onderdeel"'],
      ['pdf', '%PDF-1.7'],
    ] as const) {
      const href = (await $(`report-${kind}`).getAttribute('href')) ?? '';
      const text = await page.evaluate(async (path) => {
        const bytes = await (await fetch(path)).arrayBuffer();
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(0, 20));
      }, href);
      expect([kind, text.startsWith(begins)]).toEqual([kind, true]);
    }
    await $('report-version').selectOption('');
    await $('report-text-nl').fill('Geen enkele aanbieder betaalt ons.');
    await $('save-report').click();
    await $('report-saved').filter({ hasText: 'door Vera (demo)' }).waitFor();
    await $('publish-report').click();
    await page.getByText('Schrijf waarom er een nieuwe versie komt').waitFor();
    await $('report-reason').fill('Een woord ontbrak.');
    await $('publish-report').click();
    await $('publish-report-go').click();
    await $('report-state').filter({ hasText: 'Verbeterd: Een woord ontbrak.' }).waitFor();
    await $('report-version').selectOption('1');
    await $('report-text').filter({ hasText: 'Geen aanbieder betaalt ons.' }).waitFor();
    await $('language-en').click();
    await page.getByRole('heading', { name: 'Trusted flagger report' }).waitFor();
    await look('a report, in English');
    expect([...faults, ...vera.complaints, ...vera.strangers]).toEqual([]);
  }, 240_000);

  it('tells on the page of a provider what it decided and when, where that is of five and more', async () => {
    const { page, $ } = vera;
    const provider = await addProvider(served.database);
    const now = new Date().toISOString();
    await add(6, { provider, sentAt: now });
    await page.reload();
    await page.locator(`[data-id="${provider.id}"]`).click();
    await $('report-cross').waitFor();
    expect(await $('report-cross').innerText()).toMatch(/Videobaan[^]*6\s+6/);
    await look('a provider with its year');
    expect([...faults, ...vera.complaints, ...vera.strangers]).toEqual([]);
  }, 240_000);
});
