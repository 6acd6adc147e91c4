import type { OutcomeHistory } from '#contract/referrals';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { draft, signedIn } from '../support/contacts.js';
import type { Console } from '../support/console.js';
import { addAppointmentIn } from '../support/groups.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('what came of referrals, in a real browser', () => {
  let served: ServedPages;
  let person: PersonWindow;
  let noor: Console;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    noor = await signedIn(served.api, 'noor');
    person = await openWindow(served.browser);
  }, 120_000);

  afterEach(() => served.close());

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(person, screen)));
    await person.page.setViewportSize({ width: 1280, height: 844 });
  };
  const enter = async () => {
    await signIn(person, served.api.origins, 'noor@demo.test');
    await person.$('place-referrals').click();
    await person.$('tab-outcomes').click();
  };
  const of = async (id: string) => {
    const path = `/api/referrals/outcomes/appointment/${id}`;
    return (await noor.must<OutcomeHistory>('GET', path)).outcomes;
  };

  it('nothing is open where nothing was booked', async () => {
    await enter();
    await person.$('nothing-due').waitFor();
    await look('nothing due');
    expect(faults).toEqual([]);
  }, 120_000);

  it('an outcome is recorded by keys alone, unknown stays open, and what was wrong is put right and stays to be read', async () => {
    const { $, page } = person;
    const { id } = await addAppointmentIn(served.database, 'fulfilled', { startsAt: '2026-10-26T09:00:00Z' });
    const later = await addAppointmentIn(served.database, 'booked', { startsAt: '2026-11-02T09:00:00Z' });
    const { id: contactId } = await draft(noor, { kind: 'counselling' });
    await served.database.query('update referrals.appointment set contact_id = $2 where id = $1', [
      id,
      contactId,
    ]);
    await enter();
    await $('outcomes-open').filter({ hasText: '2 staan open' }).waitFor();
    await look('outcomes due');
    await $('fill-outcome').first().press('Enter');
    await $('save-outcome').press('Enter');
    await page.getByText('Vul een datum in').waitFor();
    await look('an outcome that lacks its date');
    await $('result-unknown').press('Space');
    await $('save-outcome').press('Enter');
    await $('outcome-said').filter({ hasText: 'Weet niet' }).waitFor();
    expect((await of(id)).map(({ result }) => result)).toEqual(['unknown']);
    // Nobody knows yet: it is asked again.
    await $('outcome-due').first().filter({ hasText: '“Weet niet” op' }).waitFor();
    await $('fill-outcome').first().press('Enter');
    await $('started-on').fill('2026-11-02');
    await $('place-elsewhere').press('Space');
    await $('institution').fill('GGZ Voorbeeld');
    await look('treatment started elsewhere');
    await $('save-outcome').press('Enter');
    await $('outcome-said').filter({ hasText: 'Behandeling gestart' }).waitFor();
    await $('outcome-due').nth(1).waitFor({ state: 'detached' });
    expect((await of(id))[0]).toMatchObject({ startedOn: '2026-11-02', institution: 'GGZ Voorbeeld' });
    expect(await of(later.id)).toEqual([]);
    await $('place-contacts').click();
    await $('open-contact').first().click();
    await $('contact-appointment').click();
    await $('outcome-of').click();
    await $('outcome').first().filter({ hasText: 'GGZ Voorbeeld' }).waitFor();
    await $('record-outcome').click();
    await $('result-not_started').press('Space');
    await $('save-outcome').click();
    await page.locator('[data-testid=outcome][data-result=not_started]').waitFor();
    await look('what was recorded');
    expect((await of(id)).map(({ result }) => result)).toEqual(['not_started', 'started', 'unknown']);
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 240_000);
});
