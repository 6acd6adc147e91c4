import type { Locator } from 'playwright-core';
import type { AppointmentView } from '#contract/referrals';
import { setClock } from '../support/clock.js';
import { openWindow, type PersonWindow } from '../support/browser.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { nextWeek } from '../support/next-week.js';
import { partnerToken } from '../support/partner-page.js';
import { addClinic, addSlots, book, inHours } from '../support/referrals.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

/** Names that run where markup is made of them. */
const hostile = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '"><svg onload=window.ran=1>',
  '</dd></dl><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '" autofocus onfocus=window.ran=1 x="',
  '<link rel=stylesheet href=//strange.example.org/x.css>',
] as const;

describe('the page of a clinic in a real browser', () => {
  let served: ServedPages;
  let desk: Console;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    desk = await signedIn(served.api, 'noor');
  }, 120_000);

  afterEach(() => served.close());

  /** An appointment that Noor booked, and the address of its link. */
  const booked = async (at = inHours(48)): Promise<{ appointment: AppointmentView; address: string }> => {
    const { hostIds } = await addClinic(served.database);
    const [slot = ''] = await addSlots(served.database, hostIds[0] ?? '', [at]);
    const { id: contactId } = await draft(desk, { kind: 'counselling' });
    const appointment = await book(desk, contactId, slot);
    const token = partnerToken(served.api.application, appointment.id);
    return { appointment, address: `${served.api.origins.appointment}/partner/${token}` };
  };
  /** Of a clinician whose browser runs no script; the page is looked at with axe in another. */
  const clinician = () => openWindow(served.browser, { javaScriptEnabled: false });
  const look = async (address: string, screen: string) => {
    const person = await openWindow(served.browser);
    await person.page.goto(address);
    faults.push(...(await faultsOf(person, screen)), ...person.complaints, ...person.strangers);
    await person.context.close();
  };
  const days = ({ page }: PersonWindow) =>
    page
      .getByTestId('calendar')
      .locator('[data-date]')
      .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('data-date')))]);
  /** Whether a badge and its line are seen within the appointment they are in: its words, or the drawing that stands for them. */
  const isWhole = (badge: Locator) =>
    badge.evaluate((shown) => {
      const parts = [shown.parentElement ?? shown, shown, ...shown.querySelectorAll('svg')];
      const frame = shown.closest('button')?.getBoundingClientRect();
      return parts.every((part) => {
        const { left, right, top, bottom, width } = part.getBoundingClientRect();
        const inside =
          frame && left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
        return inside && width > 0 && part.scrollWidth <= part.clientWidth + 1;
      });
    });
  const stage = ({ page }: PersonWindow) => page.getByTestId('partner-stage').getAttribute('data-stage');

  it('a clinic confirms without script, tells later that treatment started, and puts that right', async () => {
    const { appointment, address } = await booked();
    const person = await clinician();
    const { page, $ } = person;
    await page.goto(address);
    expect(await stage(person)).toBe('asked');
    await look(address, 'asked');
    await $('confirm').click();
    await page.waitForURL(address);
    expect(await stage(person)).toBe('confirmed');
    await look(address, 'confirmed');
    setClock(served.api.application, inHours(52).toISOString());
    await page.reload();
    await look(address, 'over');
    // What is asked of treatment that started is there for it alone.
    expect(await $('started-questions').isVisible()).toBe(false);
    await page.getByLabel('Ja, de behandeling is begonnen').check();
    await $('report-go').click();
    expect(await page.getByRole('alert').innerText()).toContain('Vul een dag in');
    await page.getByLabel('Op welke dag?').fill(inHours(50).toISOString().slice(0, 10));
    await page.getByLabel('Bij een andere instelling').check();
    await page.getByLabel('Naam van de andere instelling').fill('Praktijk De Brug');
    await $('report-go').click();
    await $('partner-recorded').filter({ hasText: 'Praktijk De Brug' }).waitFor();
    await look(address, 'recorded');
    await $('report-again').click();
    await page.getByLabel('De cliënt is niet gekomen').check();
    await $('report-go').click();
    await $('partner-recorded').filter({ hasText: 'De cliënt is niet gekomen' }).waitFor();
    const kept = await served.database.query<{ result: string }>(
      'select result from referrals.outcome where appointment_id = $1 order by recorded_at, supersedes nulls first',
      [appointment.id],
    );
    expect(kept.map(({ result }) => result)).toEqual(['started', 'not_started']);
    expect([...faults, ...person.strangers]).toEqual([]);
  }, 240_000);

  it('a clinic declines, by keys alone, and the counsellor sees it in the week, in the list and at the contact', async () => {
    // The week shows its weekend for this one, so that its days are as narrow as they get.
    await booked(nextWeek(6, 10));
    const { appointment, address } = await booked(nextWeek(3, 10));
    const person = await clinician();
    const { page, $ } = person;
    await page.goto(address);
    await $('decline').focus();
    await page.keyboard.press('Enter');
    await $('decline-sure').waitFor();
    await $('decline-sure').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    expect(await stage(person)).toBe('cancelled');
    expect(await page.locator('form').count()).toBe(0);
    await look(address, 'declined');
    await look(address.replace('/partner', '/en/partner'), 'declined, in English');
    await look(`${address}x`, 'a link that is none');
    const counsellor = await openWindow(served.browser);
    await signIn(counsellor, served.api.origins, 'noor@demo.test');
    await counsellor.$('place-contacts').click();
    await counsellor.$('open-contact').first().click();
    const said = () => counsellor.page.locator('[data-testid=partner-said][data-said=declined]').first();
    await said().waitFor();
    faults.push(...(await faultsOf(counsellor, 'a contact whose appointment was declined')));
    await counsellor.page.setViewportSize({ width: 1280, height: 844 });
    await counsellor.$('place-referrals').click();
    await counsellor.$('calendar').waitFor();
    await counsellor.$('week-later').click();
    await said().waitFor();
    await counsellor.page.locator(`[data-testid=appointment][data-id="${appointment.id}"]`).click();
    await counsellor.$('appointment-facts').filter({ hasText: 'Afgezegd door de kliniek' }).waitFor();
    expect(await days(counsellor)).toHaveLength(7);
    expect(await isWhole(said())).toBe(true);
    faults.push(...(await faultsOf(counsellor, 'a week with a declined appointment')));
    await counsellor.page.setViewportSize({ width: 1280, height: 844 });
    await counsellor.$('view-list').click();
    await said().waitFor();
    expect([...faults, ...counsellor.complaints]).toEqual([]);
  }, 240_000);

  it('I13 hostile names of clinicians, places and institutions are words and nothing else', async () => {
    const { address } = await booked();
    setClock(served.api.application, inHours(52).toISOString());
    const person = await openWindow(served.browser);
    const { page, $ } = person;
    for (const text of hostile) {
      await served.database.query('update referrals.host set name = $1', [text]);
      await served.database.query('update referrals.location set name = $1', [text]);
      await served.database.query(
        `update referrals.service set label = jsonb_build_object('nl', $1::text, 'en', $1::text)`,
        [text],
      );
      await page.goto(address);
      const again = $('report-again');
      if ((await again.count()) > 0) await again.click();
      await page.getByLabel('Ja, de behandeling is begonnen').check();
      await page.getByLabel('Bij een andere instelling').check();
      await page.getByLabel('Naam van de andere instelling').fill(text);
      // Without a day it comes back as it was typed.
      await $('report-go').click();
      expect(await page.getByLabel('Naam van de andere instelling').inputValue()).toBe(text);
      await page.getByLabel('Op welke dag?').fill(inHours(50).toISOString().slice(0, 10));
      await $('report-go').click();
      await page.waitForURL(address);
      for (const part of ['partner-facts', 'partner-recorded'])
        expect(await $(part).innerText()).toContain(text);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    }
    expect([...person.complaints, ...person.strangers]).toEqual([]);
  }, 120_000);
});
