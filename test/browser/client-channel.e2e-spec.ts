import type { ContactView } from '#contract';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { canariesIn } from '../support/canary.js';
import { draft, signedIn } from '../support/contacts.js';
import type { Console } from '../support/console.js';
import { dumpDatabase } from '../support/dump.js';
import { addClinic, addSlots, book, inHours } from '../support/referrals.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

const number = '088 000 91 73';
const address = 'lezer-kanarie@example.org';

describe('a number or an address for an appointment, in a real browser', () => {
  let served: ServedPages;
  let person: PersonWindow;
  let desk: Console;
  let contact: ContactView;
  let slots: string[];
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    const { hostIds } = await addClinic(served.database);
    slots = await addSlots(served.database, hostIds[0] ?? '', [inHours(48), inHours(72)]);
    desk = await signedIn(served.api, 'noor');
    contact = await draft(desk, { kind: 'counselling' });
    person = await openWindow(served.browser);
    await signIn(person, served.api.origins, 'noor@demo.test');
    await person.$('place-referrals').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(person, screen)));
    await person.page.setViewportSize({ width: 1280, height: 844 });
  };
  const openContact = async () => {
    await person.$('place-contacts').click();
    await person.$('open-contact').first().click();
    await person.$('book').waitFor();
  };
  const focused = () => person.page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  const stored = () =>
    served.database.query<{ kind: string; may_leave_voicemail: boolean; quiet_from: string | null }>(
      'select kind, may_leave_voicemail, quiet_from from referrals.contact_channel',
    );
  const looks = () =>
    served.database
      .query(`select from audit.entry where action = 'channel:reveal'`)
      .then((rows) => rows.length);

  it('is asked for where the partner calls, kept with what is fine, and seen only when asked', async () => {
    const { page, $ } = person;
    await openContact();
    await $('book').click();
    await $('direction-partner_calls').check();
    await $('slot').first().click();
    await $('confirm-booking').click();
    await $('channel-missing').filter({ hasText: 'nog geen nummer' }).waitFor();
    await look('no number where the partner calls');
    await $('channel-add').click();
    expect(await focused()).toBe('channel-entry');
    expect(await $('channel-kind-email').count()).toBe(0);
    await page.keyboard.type('bel maar');
    await page.keyboard.press('Enter');
    await page.getByText('Dit is geen telefoonnummer').waitFor();
    await look('a number that is none');
    await $('channel-entry').fill(number);
    await $('channel-voicemail').check();
    await $('channel-quiet').check();
    await $('channel-quietFrom').fill('20:30');
    await look('asking for a number');
    await $('channel-save').click();
    await $('channel-known').filter({ hasText: 'Voicemail mag. Niet tussen 20:30 en 09:00 uur.' }).waitFor();
    expect(await focused()).toBe('channel-said');
    expect(await stored()).toEqual([{ kind: 'phone', may_leave_voicemail: true, quiet_from: '20:30' }]);
    expect(await $('booked').innerText()).not.toContain('9173');
    expect(await looks()).toBe(0);
    await $('channel-reveal').click();
    await $('channel-value').filter({ hasText: '0880009173' }).waitFor();
    expect(await looks()).toBe(1);
    await look('a number that is shown');
    await $('channel-reveal').click();
    await $('channel-value').waitFor({ state: 'detached' });
    // Neither is it in the database as it was typed or is dialled, or left behind in the browser.
    expect(canariesIn(await dumpDatabase(served.database), [number, '0880009173'])).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('9173');
    await $('act-cancel').click();
    await $('act-cancel-go').click();
    await $('appointment-said').filter({ hasText: 'Afgezegd' }).waitFor();
    expect(await $('client-channel').count()).toBe(0);
    expect(await stored()).toEqual([]);
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 240_000);

  it('is optional where the client calls, changed and taken back beside the week, by keys alone', async () => {
    const { page, $ } = person;
    const { startsAt } = await book(desk, contact.id, slots[0] ?? '');
    await openContact();
    await $('contact-appointment').click();
    await $('client-channel').filter({ hasText: 'Het hoeft niet.' }).waitFor();
    await look('nothing is asked for');
    await $('channel-add').focus();
    await page.keyboard.press('Enter');
    await $('channel-kind-phone').focus();
    await page.keyboard.press('ArrowRight');
    await $('channel-entry').fill(address);
    await look('asking for an address');
    await page.keyboard.press('Enter');
    await $('channel-known').filter({ hasText: 'E-mailadres bekend, gaat weg op' }).waitFor();
    expect(await stored()).toEqual([{ kind: 'email', may_leave_voicemail: false, quiet_from: null }]);
    await $('channel-change').focus();
    await page.keyboard.press('Enter');
    // What is known is not put back into the form: nobody sees it by changing it.
    expect(await $('channel-entry').inputValue()).toBe('');
    await $('channel-leave').focus();
    await page.keyboard.press('Enter');
    await $('language-en').click();
    await $('channel-known').filter({ hasText: 'E-mail address known, removed on' }).waitFor();
    await $('channel-remove').focus();
    await page.keyboard.press('Enter');
    await $('channel-said').filter({ hasText: 'It is gone.' }).waitFor();
    expect(await stored()).toEqual([]);
    expect(Date.parse(startsAt)).toBeGreaterThan(Date.now());
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 240_000);
});
