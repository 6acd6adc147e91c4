import type { ContactView } from '#contract';
import type { AppointmentView } from '#contract/referrals';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { draft, signedIn } from '../support/contacts.js';
import type { Console } from '../support/console.js';
import { addClinic, addSlots, book, type Clinic, hold, inHours } from '../support/referrals.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

const code = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/;

describe('referrals in a real browser', () => {
  let served: ServedPages;
  let person: PersonWindow;
  let desk: Console;
  let clinic: Clinic;
  let contact: ContactView;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    clinic = await addClinic(served.database, { hosts: 2 });
    desk = await signedIn(served.api, 'noor');
    contact = await draft(desk, { kind: 'counselling' });
    person = await openWindow(served.browser);
    await signIn(person, served.api.origins, 'noor@demo.test');
    await person.$('place-referrals').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  const slots = async (host: 0 | 1, ...hours: readonly number[]) => {
    const hostId = clinic.hostIds[host] ?? '';
    return addSlots(served.database, hostId, hours.map(inHours));
  };
  const look = async (screen: string) => {
    faults.push(...(await faultsOf(person, screen)));
    await person.page.setViewportSize({ width: 1280, height: 844 });
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await person.page.keyboard.press(key);
  };
  const focused = () => person.page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  /** Goes on with Tab until the focus is there, as someone without a mouse does. */
  const tabTo = async (testId: string) => {
    for (let step = 0; step < 60; step += 1) {
      if ((await focused()) === testId) return;
      await press('Tab');
    }
    throw new Error(`the focus never came to ${testId}`);
  };
  const openContact = async () => {
    await person.$('place-contacts').click();
    await person.$('open-contact').first().click();
    await person.$('book').waitFor();
  };
  const stored = () =>
    served.database.query<{ state: string; direction: string; starts_at: Date; has_code: boolean }>(
      `select state, direction, starts_at, code_hash is not null as has_code from referrals.appointment
       where booked_at is not null order by created_at`,
    );

  it('an appointment is booked from a contact in five actions, moved and called off, by keys alone', async () => {
    const { page, $ } = person;
    await slots(0, 48, 72, 96);
    await openContact();
    await $('book').focus();
    // One: open. Two: who calls. Three: a time. Four: confirm. Whom to was chosen already, since there is one.
    await press('Enter');
    await $('slot').first().waitFor();
    await look('booking');
    await tabTo('direction-client_calls');
    await press('ArrowRight');
    await tabTo('slot');
    await press('Enter');
    await $('held').waitFor();
    await look('held time');
    await press('Enter');
    const told = await $('appointment-code').innerText();
    expect(await $('code-page').innerText()).toContain(new URL(served.api.origins.appointment).host);
    expect(told).toMatch(code);
    await look('code of an appointment');
    expect(await stored()).toEqual([
      { state: 'booked', direction: 'partner_calls', starts_at: inHours(48), has_code: true },
    ]);
    // The code is not lost by a slip of the hand.
    await press('Escape');
    await tabTo('act-move');
    await press('Enter');
    await $('slot').first().waitFor();
    await tabTo('slot');
    await press('Enter');
    await look('moving');
    await tabTo('move-go');
    await press('Enter');
    await $('appointment-said').filter({ hasText: 'Verzet naar' }).waitFor();
    expect(await $('appointment-code').innerText()).toBe(told);
    expect((await stored())[0]?.starts_at).toEqual(inHours(72));
    await tabTo('act-cancel');
    await press('Enter');
    await $('act-cancel-go').waitFor();
    await look('calling off');
    await tabTo('act-cancel-go');
    await press('Enter');
    await $('appointment-said').filter({ hasText: 'Afgezegd' }).waitFor();
    expect(await $('appointment-code').count()).toBe(0);
    await tabTo('appointment-told');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await stored()).map(({ state }) => state)).toEqual(['cancelled']);
    await $('contact-appointment').waitFor();
    await look('appointments of a contact');
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 240_000);

  it('whoever is too late is offered the nearest free times, and a time that is left is free again', async () => {
    const { page, $ } = person;
    const [wanted = ''] = await slots(0, 48, 50);
    await slots(1, 49);
    await openContact();
    await $('book').click();
    await $('slot').first().waitFor();
    const other = await draft(desk);
    await book(desk, other.id, wanted);
    await page.locator(`[data-testid=slot][data-id="${wanted}"]`).click();
    await $('taken').waitFor();
    await look('taken');
    expect(await focused()).toBe('slot');
    await press('Enter');
    await $('held').waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await $('book').click();
    await $('slot').nth(1).waitFor();
    expect(await $('slot').count()).toBe(2);
    expect([...faults, ...person.complaints]).toEqual([]);
  }, 120_000);

  it('the week shows what is booked as a calendar and as a list, and one appointment beside it', async () => {
    const { page, $ } = person;
    const [first = '', second = '', third = ''] = await slots(0, 24 * 7, 24 * 7 + 2, 24 * 8);
    await book(desk, contact.id, first);
    await hold(desk, contact.id, second);
    await $('place-referrals').click();
    await $('calendar').waitFor();
    await $('empty').waitFor();
    await look('empty week');
    await $('week-later').click();
    await $('appointment').nth(1).waitFor();
    expect(await page.locator('[data-testid=appointment][data-state=held]').count()).toBe(1);
    await look('week as a calendar');
    await page.locator('[data-testid=appointment][data-state=booked]').click();
    await $('appointment-facts').filter({ hasText: 'Behandelaar 1, Kliniek, Amsterdam' }).waitFor();
    await look('one appointment');
    await $('act-move').click();
    await page.locator(`[data-testid=slot][data-id="${third}"]`).click();
    await $('move-go').click();
    await $('appointment-said').waitFor();
    await press('Escape');
    await $('appointment-facts').waitFor({ state: 'detached' });
    await $('view-list').click();
    await look('week as a list');
    await $('language-en').click();
    await $('week-today').click();
    await $('empty').filter({ hasText: 'no appointments in this week' }).waitFor();
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 240_000);

  it('of an appointment that has begun it is said how it went, and that can be put right', async () => {
    const { $ } = person;
    const [slot = ''] = await slots(0, 24);
    const { id } = await book(desk, contact.id, slot);
    await served.database.query(
      `update referrals.appointment set during = tstzrange(now() - interval '2 hours', now() - interval '1 hour')
       where id = $1`,
      [id],
    );
    await openContact();
    await $('contact-appointment').click();
    await $('act-no_show').click();
    await $('appointment-said').filter({ hasText: 'Niet gebeld' }).waitFor();
    await $('act-fulfilled').click();
    await $('appointment-said').filter({ hasText: 'Doorgegaan' }).waitFor();
    await $('act-no_show').waitFor();
    const { state } = await desk.must<AppointmentView>('GET', `/api/referrals/appointments/${id}`);
    expect(state).toBe('fulfilled');
    await look('how an appointment went');
    expect([...faults, ...person.complaints]).toEqual([]);
  }, 120_000);
});
