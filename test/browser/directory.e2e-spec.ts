import { openWindow, type PersonWindow } from '../support/browser.js';
import { setClock } from '../support/clock.js';
import { draft, signedIn } from '../support/contacts.js';
import { faultsOf } from '../support/screens.js';
import { addRule, freeOf, makeClinic, mondays } from '../referrals/clinic-of-administrator.js';
import { book } from '../support/referrals.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

/** Four weeks before clocks go forward, and the day after that is a holiday. */
const now = '2027-03-01T09:00:00.000Z';

describe('the directory in a real browser', () => {
  let served: ServedPages;
  let ada: PersonWindow;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    setClock(served.api.application, now);
    ada = await windowAt('ada@demo.test');
    await ada.$('programme-helpwanted').click();
    await ada.$('place-directory').click();
  }, 120_000);

  afterEach(() => served.close());

  const windowAt = async (login: string): Promise<PersonWindow> => {
    const person = await openWindow(served.browser);
    await person.page.clock.setFixedTime(now);
    await signIn(person, served.api.origins, login);
    return person;
  };
  const look = async (screen: string) => {
    faults.push(...(await faultsOf(ada, screen)));
    await ada.page.setViewportSize({ width: 1280, height: 844 });
  };
  const fill = async (fields: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(fields)) await ada.$(`entry-${name}`).fill(value);
  };
  const stored = async (kind: string) => {
    await ada.$('save-entry').click();
    await ada.page.locator(`[data-testid=${kind}-row][aria-current=true]`).waitFor();
  };
  /** The week of a preview, once it says so. */
  const weekSays = (monday: string, said: string | RegExp) =>
    ada.page
      .locator(`[data-testid=preview-week][data-monday="${monday}"]`)
      .filter({ hasText: said })
      .waitFor();
  const focused = () => ada.page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

  /** A partner with a place, a service and somebody who works there. */
  async function makePartner(): Promise<void> {
    const { $ } = ada;
    await $('first-partner').click();
    await fill({ name: 'Kliniek Noord', email: 'agenda kliniek' });
    await $('save-entry').click();
    await ada.page.getByText('Vul één gewoon e-mailadres in').first().waitFor();
    expect(await focused()).toBe('entry-email');
    await look('a partner that is refused');
    await fill({ email: 'agenda@kliniek.test', phone: '088 000 00 02' });
    await stored('partner');
    await $('add-location').click();
    await $('save-entry').click();
    await ada.page.getByText('Vul dit in.').first().waitFor();
    await fill({ name: 'Noord', region: 'Groningen' });
    await stored('location');
    await $('partner-row').click();
    await $('add-service').click();
    await fill({ 'label.nl': 'Belafspraak', 'label.en': 'Call' });
    await $('role-victim').check();
    await look('a new service');
    await stored('service');
    await $('add-host').click();
    await fill({ name: 'Behandelaar Bo' });
    await stored('host');
  }

  it('an administrator makes a partner and sees across the change of the clock when somebody can be called', async () => {
    const { page, $ } = ada;
    await $('empty').waitFor();
    await look('an empty directory');
    await makePartner();
    await $('no-rules').waitFor();
    await look('a host without times');
    await $('add-rule').click();
    await $('day-SU').check();
    await fill({ startAt: '02:30', minutes: '30' });
    await $('preview-slot').first().waitFor();
    await $('preview-earlier').click();
    await $('to-clock-change').filter({ hasText: 'zo 28 mrt 2027' }).click();
    await weekSays('2027-03-22', '02:30 bestaat niet op 28 maart 2027');
    await look('a time that does not exist');
    await $('save-rule').click();
    expect(await $('saved-time').innerText()).toContain('02:30 bestaat niet op 28 maart 2027.');
    await look('a rule that was saved');
    await $('change-rule').click();
    await $('day-SU').uncheck();
    await $('day-MO').check();
    await fill({ startAt: '19:30', minutes: '45', validFrom: '2027-03-08' });
    await page.locator('[data-testid=preview-week][data-monday="2027-03-08"]').waitFor();
    await weekSays('2027-03-22', /ma 22 mrt 19:30 – 20:15.*zo 28 mrt: de klok gaat een uur vooruit/s);
    await weekSays('2027-03-29', 'dicht: Tweede paasdag');
    await $('preview-later').click();
    await $('to-clock-change').filter({ hasText: 'zo 31 okt 2027' }).click();
    await weekSays('2027-10-25', /ma 25 okt 19:30 – 20:15.*zo 31 okt: de klok gaat een uur terug/s);
    await $('save-rule').click();
    await $('saved-time').waitFor();
    await $('close-days').click();
    await fill({ from: '2027-03-15', to: '2027-03-16', reason: 'Vakantie' });
    await look('closing days');
    await $('close-days-go').click();
    await $('closure').waitFor();
    await $('holidays').locator('summary').click();
    await page.getByText('29 maart 2027: Tweede paasdag').waitFor();
    await look('times, days and holidays');
    // A counsellor is offered what was seen beforehand.
    const contact = await draft(await signedIn(served.api, 'noor'), { kind: 'counselling' });
    const noor = await windowAt('noor@demo.test');
    await noor.$('place-contacts').click();
    await noor.page.locator(`[data-testid=open-contact]`).first().click();
    await noor.$('book').click();
    await noor.$('slot').first().waitFor();
    const days = await noor.page.locator('.slot-day h3').allInnerTexts();
    expect([contact.kind, ...days].join(' ')).toMatch(/counselling maandag 8 maart maandag 22 maart/i);
    expect(await noor.$('slot').first().innerText()).toContain('19:30');
    expect([...faults, ...ada.complaints, ...ada.strangers, ...noor.complaints]).toEqual([]);
  }, 300_000);

  it('what somebody ends is told beforehand, can be taken back, and what they fill in is not lost on the way', async () => {
    const { page, $ } = ada;
    const [desk, noor] = [await signedIn(served.api, 'ada'), await signedIn(served.api, 'noor')];
    const { hostId, serviceId } = await makeClinic(desk);
    await addRule(desk, hostId, { ...mondays, validFrom: '2027-03-01' });
    const free = () => freeOf(noor, serviceId, ['2027-03-01', '2027-03-28']);
    const [slot] = await free();
    await book(noor, (await draft(noor)).id, slot?.id ?? '');
    await page.reload();
    await $('partner-row').waitFor();
    await look('a list of partners');
    await $('directory-search').fill('behandel');
    await $('host-row').click();
    await fill({ name: 'Behandelaar Ria' });
    await $('place-staff').click();
    await $('staff-row').first().waitFor();
    await $('place-directory').click();
    await page.getByTestId('host-row').filter({ hasText: 'niet bewaard' }).click();
    expect(await $('entry-name').inputValue()).toBe('Behandelaar Ria');
    await look('something that is not saved');
    await $('undo-entry').click();
    expect(await $('entry-name').inputValue()).toBe('Behandelaar');
    await $('rule').filter({ hasText: '1 afspraak' }).waitFor();
    await $('stop-rule').click();
    await page.getByRole('dialog').filter({ hasText: '1 belafspraak staat al en blijft staan' }).waitFor();
    await $('stop-rule-go').click();
    await $('saved-time').filter({ hasText: '1 belafspraak staat op een tijd die is weggevallen' }).waitFor();
    expect(await free()).toEqual([]);
    await look('a rule that was stopped');
    await $('undo-time').click();
    await $('rule').waitFor();
    await $('saved-time').waitFor({ state: 'detached' });
    expect((await free()).length).toBeGreaterThan(0);
    await $('end-host').click();
    await page.getByRole('dialog').filter({ hasText: '1 belafspraak staat al en blijft staan' }).waitFor();
    await look('ending somebody');
    await $('end-host-go').click();
    await $('ended-note').waitFor();
    await $('host-row').waitFor({ state: 'detached' });
    expect(await free()).toEqual([]);
    await $('undo-end').click();
    await $('host-row').waitFor();
    expect((await free()).length).toBeGreaterThan(0);
    await $('service-row').click();
    await $('end-services').click();
    await $('end-services-go').click();
    await $('ended-note').filter({ hasText: 'Belafspraak' }).waitFor();
    expect(await free()).toEqual([]);
    await $('undo-end').click();
    await $('ended-note').filter({ hasText: 'is er weer' }).waitFor();
    expect((await free()).length).toBeGreaterThan(0);
    await $('language-en').click();
    await $('all-closures').click();
    await page.getByRole('heading', { name: 'All days closed' }).waitFor();
    await look('days closed, in English');
    expect([...faults, ...ada.complaints, ...ada.strangers]).toEqual([]);
  }, 300_000);

  it('a clinician and their times are made by keys alone', async () => {
    const { page } = ada;
    await makeClinic(await signedIn(served.api, 'ada'));
    await page.reload();
    await ada.$('service-row').waitFor();
    const press = (key: string) => page.keyboard.press(key);
    const tabTo = async (testId: string) => {
      for (let step = 0; step < 60; step += 1) {
        if ((await focused()) === testId) return;
        await press('Tab');
      }
      throw new Error(`the focus never came to ${testId}`);
    };
    await tabTo('service-row');
    await press('Enter');
    await ada.$('service-form').waitFor();
    await tabTo('add-host');
    await press('Enter');
    await ada.$('host-form').waitFor();
    await tabTo('entry-name');
    await page.keyboard.type('Behandelaar Bo');
    await press('Enter');
    await ada.$('no-rules').waitFor();
    await tabTo('add-rule');
    await press('Enter');
    await ada.$('rule-editor').waitFor();
    await tabTo('day-TU');
    await press('Space');
    await tabTo('entry-startAt');
    await page.keyboard.type('1015AM');
    await tabTo('save-rule');
    await press('Enter');
    await ada.$('saved-time').waitFor();
    expect(await focused()).toBe('saved-time');
    expect(await ada.$('rule').innerText()).toContain('dinsdag om 10:15, 45 minuten');
    expect([...ada.complaints, ...ada.strangers]).toEqual([]);
  }, 120_000);
});
