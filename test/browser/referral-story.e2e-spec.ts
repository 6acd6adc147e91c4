import type { ContactView } from '#contract';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { draft, signedIn } from '../support/contacts.js';
import type { Console } from '../support/console.js';
import { nextWeek } from '../support/next-week.js';
import { addClinic, addNotice, addSlots, book, type Clinic, hold } from '../support/referrals.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

/** The time of day of an instant, as the calendar shows it. */
const clock = (at: Date): string =>
  at.toLocaleTimeString('nl', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

describe('the calendar of referrals in a real browser', () => {
  let served: ServedPages;
  let person: PersonWindow;
  let desk: Console;
  let clinic: Clinic;
  let contact: ContactView;

  beforeEach(async () => {
    served = await servePages();
    clinic = await addClinic(served.database, { hosts: 2 });
    desk = await signedIn(served.api, 'noor');
    contact = await draft(desk, { kind: 'counselling' });
    person = await openWindow(served.browser);
    await person.page.setViewportSize({ width: 1280, height: 1100 });
    await signIn(person, served.api.origins, 'noor@demo.test');
    await person.$('place-referrals').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  /** Times of a clinician in the coming week: day of the week and hour, in UTC. */
  const slots = (host: 0 | 1, ...times: readonly (readonly [day: number, hour: number])[]) =>
    addSlots(
      served.database,
      clinic.hostIds[host] ?? '',
      times.map(([day, hour]) => nextWeek(day, hour)),
    );
  const openWeek = async () => {
    await person.$('place-referrals').click();
    await person.$('week-later').click();
  };
  const shown = (id: string) => person.page.locator(`[data-testid=appointment][data-id="${id}"]`);
  /** Takes an appointment by its upper edge and lets it go so far from where it is. */
  const drag = async (id: string, to: { readonly days: number; readonly hours: number }) => {
    const { page } = person;
    const box = await shown(id).boundingBox();
    const column = await page.locator('[data-date]').first().boundingBox();
    if (!box || !column) throw new Error('nothing to drag');
    const [x, y] = [box.x + box.width / 2, box.y + 6];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 8, y + 8, { steps: 4 });
    await page.mouse.move(x + to.days * column.width, y + to.hours * (box.height / (50 / 60)), { steps: 12 });
    await page.mouse.up();
  };
  const startOf = async (id: string) => {
    const [row] = await served.database.query<{ starts_at: Date }>(
      'select starts_at from referrals.appointment where id = $1',
      [id],
    );
    return row?.starts_at;
  };

  it('an appointment is dragged to a free time, asked once more, and put back as long as nobody confirmed', async () => {
    const { $ } = person;
    const [from = ''] = await slots(0, [2, 9], [3, 11]);
    const { id } = await book(desk, contact.id, from);
    await openWeek();
    await shown(id).waitFor();
    await person.page.locator('.free-time').first().waitFor();
    // Nothing is free there.
    await drag(id, { days: 2, hours: 2 });
    await shown(id).nth(1).waitFor({ state: 'detached' });
    expect(await $('drop-note').count()).toBe(0);
    await drag(id, { days: 1, hours: 2 });
    await $('drop-note').filter({ hasText: 'Verzetten naar' }).waitFor();
    await shown(id)
      .filter({ hasText: clock(nextWeek(3, 11)) })
      .waitFor();
    const faults = await faultsOf(person, 'dropped');
    await person.page.setViewportSize({ width: 1280, height: 1100 });
    expect(await startOf(id)).toEqual(nextWeek(2, 9));
    await $('drop-undo').click();
    await $('drop-note').waitFor({ state: 'detached' });
    expect(await startOf(id)).toEqual(nextWeek(2, 9));
    await drag(id, { days: 1, hours: 2 });
    await $('drop-go').press('Enter');
    await $('drop-said').filter({ hasText: 'Verzet naar' }).waitFor();
    expect(await startOf(id)).toEqual(nextWeek(3, 11));
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 240_000);

  it('a time that somebody else took meanwhile puts it back and shows what is free nearby', async () => {
    const { $, page } = person;
    const [from = '', wanted = ''] = await slots(0, [2, 9], [3, 11], [3, 13]);
    const { id } = await book(desk, contact.id, from);
    await openWeek();
    await page.locator('.free-time').nth(1).waitFor();
    await drag(id, { days: 1, hours: 2 });
    await $('drop-go').waitFor();
    await book(desk, (await draft(desk)).id, wanted);
    await $('drop-go').click();
    await $('taken').waitFor();
    const faults = await faultsOf(person, 'taken meanwhile');
    expect(await startOf(id)).toEqual(nextWeek(2, 9));
    await $('slot').first().press('Enter');
    await $('drop-said').filter({ hasText: 'Verzet naar' }).waitFor();
    expect(await startOf(id)).toEqual(nextWeek(3, 13));
    expect([...faults, ...person.complaints]).toEqual([]);
  }, 240_000);

  it('a counsellor books from a contact, moves and calls off by mouse', async () => {
    const { $, page } = person;
    await slots(0, [2, 9], [3, 11]);
    await $('place-contacts').click();
    await $('open-contact').first().click();
    await $('book').click();
    await $('slot').first().click();
    await $('confirm-booking').click();
    await $('appointment-code').waitFor();
    await $('act-move').click();
    await $('slot').first().click();
    await $('move-go').click();
    await $('appointment-said').filter({ hasText: 'Verzet naar' }).waitFor();
    await $('appointment-told').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const [row] = await served.database.query<{ id: string }>('select id from referrals.appointment');
    expect(await startOf(row?.id ?? '')).toEqual(nextWeek(3, 11));
    await $('contact-appointment').click();
    await $('act-cancel').click();
    await $('act-cancel-go').click();
    await $('appointment-said').filter({ hasText: 'Afgezegd' }).waitFor();
    const [{ state } = { state: '' }] = await served.database.query<{ state: string }>(
      'select state from referrals.appointment',
    );
    expect(state).toBe('cancelled');
    expect([...person.complaints, ...person.strangers]).toEqual([]);
  }, 120_000);

  it('mail of which nobody knows whether it came is told, and somebody decides', async () => {
    const { $ } = person;
    const [slot = ''] = await slots(0, [2, 9]);
    const { id } = await book(desk, contact.id, slot);
    const notice = await addNotice(served.database, id, 'unsure');
    await openWeek();
    await $('notice').filter({ hasText: 'Verzoek aan de partner' }).waitFor();
    const faults = await faultsOf(person, 'unsettled mail');
    await person.page.setViewportSize({ width: 1280, height: 1100 });
    await $('notice-look').click();
    await $('appointment-facts').waitFor();
    await $('notice-leave').click();
    await $('notice').waitFor({ state: 'detached' });
    const [row] = await served.database.query<{ state: string }>(
      'select state from referrals.notice where id = $1',
      [notice],
    );
    expect(row?.state).not.toBe('unsure');
    expect([...faults, ...person.complaints]).toEqual([]);
  }, 240_000);

  it('one clinician is shown alone, a hold that was let go was not called off, and a lost code is made anew', async () => {
    const { $, page } = person;
    const [mine = '', other = ''] = await slots(0, [2, 9], [3, 9]);
    const [theirs = ''] = await slots(1, [2, 9]);
    const { id } = await book(desk, contact.id, mine);
    const second = await book(desk, contact.id, theirs);
    const { body: held } = await hold(desk, contact.id, other);
    await openWeek();
    await shown(second.id).waitFor();
    await $('host-filter').selectOption({ index: 1 });
    await shown(second.id).waitFor({ state: 'detached' });
    await shown(held.id).click();
    await $('act-release').click();
    await $('appointment-said').filter({ hasText: 'Niet geboekt' }).waitFor();
    await $('close-panel').click();
    await shown(id).click();
    await $('new-code').click();
    const code = await $('appointment-code').innerText();
    const [row] = await served.database.query<{ has_code: boolean }>(
      'select code_hash is not null as has_code from referrals.appointment where id = $1',
      [id],
    );
    expect([code.length, row?.has_code]).toEqual([13, true]);
    const faults = await faultsOf(person, 'new code');
    await page.setViewportSize({ width: 1280, height: 1100 });
    await $('place-contacts').click();
    await $('open-contact').first().click();
    await $('contact-appointment').nth(1).waitFor();
    expect(await $('contact-appointment').count()).toBe(2);
    expect([...faults, ...person.complaints]).toEqual([]);
  }, 240_000);
});
