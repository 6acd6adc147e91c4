import { readFile } from 'node:fs/promises';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { draft, signedIn } from '../support/contacts.js';
import type { Console } from '../support/console.js';
import { createGroup, joinGroup } from '../support/groups.js';
import { codeOf } from '../support/own-page.js';
import { readCalendar } from '../support/read-calendar.js';
import { addClinic, addSlots, book, inHours } from '../support/referrals.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';

describe('the page of a client with a code', () => {
  let served: ServedPages;
  let noor: Console;
  let slots: string[];
  let appointmentId: string;

  beforeEach(async () => {
    served = await servePages();
    noor = await signedIn(served.api, 'noor');
    const { hostIds } = await addClinic(served.database);
    const times = [24, 25, 26, 49, 50, 75, 100, 125, 150].map(inHours);
    slots = await addSlots(served.database, hostIds[0] ?? '', times);
    appointmentId = (await book(noor, (await draft(noor)).id, slots[0] ?? '')).id;
  }, 120_000);

  afterEach(() => served.close());

  const home = (): string => served.api.origins.appointment;
  const typeCode = async ({ page, $ }: PersonWindow, code: string): Promise<void> => {
    await page.goto(home());
    await page.locator('input[name=code]').fill(code);
    await $('own-code-form').locator('button').click();
  };
  const send = ({ $ }: PersonWindow, form: string): Promise<void> => $(form).locator('button').click();
  /** The file that the page gives, as another calendar reads it. */
  const download = async (person: PersonWindow) => {
    const [file] = await Promise.all([person.page.waitForEvent('download'), send(person, 'own-file')]);
    expect(file.suggestedFilename()).toBe('afspraak.ics');
    return readCalendar(await readFile(await file.path(), 'utf8'));
  };
  const instant = async ({ page }: PersonWindow): Promise<string | null> =>
    page.locator('[data-testid=own-moment] time').first().getAttribute('datetime');

  /** From a code to a cancelled appointment, with all three files. */
  async function story(person: PersonWindow): Promise<void> {
    const { page, $ } = person;
    await typeCode(person, (await codeOf(noor, appointmentId)).toLowerCase().replaceAll('-', ' '));
    await $('own-appointment').waitFor();
    const first = await download(person);
    expect(first).toMatchObject({ method: 'PUBLISH', start: await instant(person), alarms: 1 });
    await send(person, 'own-times');
    await $('own-choice').waitFor();
    await page.locator(`input[value="${slots[3]}"]`).check();
    await send(person, 'own-move');
    await page.locator('[data-note=moved]').waitFor();
    const second = await download(person);
    expect(second).toMatchObject({ method: 'PUBLISH', uid: first.uid, start: inHours(49).toISOString() });
    await send(person, 'own-cancel');
    await $('own-asked').waitFor();
    await send(person, 'own-cancel-sure');
    await $('own-cancelled').waitFor();
    const third = await download(person);
    expect(third).toMatchObject({ method: 'CANCEL', uid: first.uid, status: 'CANCELLED' });
    const sequences = [first, second, third].map(({ sequence }) => Number(sequence));
    expect(sequences).toEqual(sequences.toSorted((left, right) => left - right));
    expect(new Set(sequences).size).toBe(3);
    await $('own-done').click();
    await page.locator('input[name=code]').waitFor();
    expect(await page.locator('input[name=code]').inputValue()).toBe('');
  }

  it('P8 P10 gives the reminder, moves and cancels by mouse, with nothing of a code or a programme in an address', async () => {
    const person = await openWindow(served.browser, { viewport: { width: 390, height: 844 } });
    const addresses: string[] = [];
    person.page.on('request', (request) => addresses.push(request.url()));
    await story(person);
    expect([...person.complaints, ...person.strangers]).toEqual([]);
    expect(addresses.filter((address) => /\?|#|[0-9A-Z]{4}-[0-9A-Z]{4}|helpwanted/.test(address))).toEqual(
      [],
    );
    expect(await person.page.title()).toBe('Afspraak');
    expect(await person.context.cookies()).toEqual([]);
  }, 120_000);

  it('S1 does all of it without JavaScript, with 112 and 113 one tap away', async () => {
    const person = await openWindow(served.browser, { javaScriptEnabled: false });
    await person.page.goto(home());
    for (const number of ['112', '113'])
      expect(await person.page.locator(`a[href="tel:${number}"]`).first().isVisible()).toBe(true);
    await story(person);
  }, 120_000);

  it('does it by keyboard alone', async () => {
    const { page, $ } = await openWindow(served.browser);
    const code = await codeOf(noor, appointmentId);
    await page.goto(home());
    const tabTo = async (selector: string): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the focus never came to ${selector}`);
    };
    await tabTo('input[name=code]');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await $('own-appointment').waitFor();
    await tabTo('[data-testid=own-times] button');
    await page.keyboard.press('Enter');
    await $('own-choice').waitFor();
    await tabTo('input[name=slot]');
    await page.keyboard.press('ArrowDown');
    await tabTo('[data-testid=own-move] button');
    await page.keyboard.press('Enter');
    await page.locator('[data-note=moved]').waitFor();
    await tabTo('[data-testid=own-cancel] button');
    await page.keyboard.press('Enter');
    await $('own-asked').waitFor();
    await tabTo('[data-testid=own-cancel-sure] button');
    await page.keyboard.press('Enter');
    await $('own-cancelled').waitFor();
  }, 120_000);

  it('P9 leaves by the link and by Shift three times, and going back shows nothing of it', async () => {
    const person = await openWindow(served.browser);
    const { page, $ } = person;
    await page.goto(home());
    await page.getByText('browsergeschiedenis wordt niet gewist').waitFor();
    const code = await codeOf(noor, appointmentId);
    for (const leave of [
      () => $('exit').click(),
      async () => {
        for (let time = 0; time < 3; time += 1) await page.keyboard.press('Shift');
      },
    ]) {
      await typeCode(person, code);
      await $('own-appointment').waitFor();
      // The script that counts has run when the page is loaded, and not when its words are there.
      await page.waitForLoadState();
      await leave();
      await page.waitForURL((url) => !url.hostname.endsWith('.localhost'));
      await page.goBack().catch(() => null);
      expect(await page.getByTestId('own-appointment').count()).toBe(0);
    }
  }, 120_000);

  it('has no fault on any of its screens, narrow and wide, light and dark', async () => {
    const person = await openWindow(served.browser);
    const { page, $ } = person;
    const faults: string[] = [];
    const look = async (screen: string) => void faults.push(...(await faultsOf(person, screen)));
    await typeCode(person, '7Q4M-2K9X-TYC');
    await page.locator('[data-problem=unknown]').waitFor();
    await look('an unknown code');
    await typeCode(person, await codeOf(noor, appointmentId));
    await look('an appointment');
    await send(person, 'own-times');
    await $('own-choice').waitFor();
    await look('times to choose from');
    await send(person, 'own-more');
    await page.locator(`input[value="${slots[8]}"]`).waitFor();
    await send(person, 'own-back');
    await send(person, 'own-cancel');
    await look('asked once more');
    await send(person, 'own-cancel-sure');
    await $('own-cancelled').waitFor();
    await look('a cancelled appointment');
    await page.goto(`${home()}/nergens`);
    await look('a page that does not exist');
    expect(faults).toEqual([]);
  }, 120_000);

  it('shows an offered seat, takes it and gives it up, without a fault', async () => {
    const ada = await signedIn(served.api, 'ada');
    const group = await createGroup(served.database, ada, { capacity: 1 });
    await ada.must('POST', `/api/directory/groups/${group.id}/sessions`, {
      date: inHours(24 * 9)
        .toISOString()
        .slice(0, 10),
      time: '19:30',
      minutes: 90,
      weeks: 2,
    });
    const { code } = await joinGroup(noor, group.id);
    const person = await openWindow(served.browser);
    const { page, $ } = person;
    const seatIn = (state: string) => page.locator(`[data-testid=own-seat][data-state=${state}]`).waitFor();
    const faults: string[] = [];
    await typeCode(person, code);
    await seatIn('offered');
    faults.push(...(await faultsOf(person, 'an offered seat')));
    expect(await $('own-meetings').locator('time').count()).toBe(2);
    await send(person, 'own-accept');
    await seatIn('seated');
    await send(person, 'own-leave');
    await $('own-asked').waitFor();
    faults.push(...(await faultsOf(person, 'asked before leaving')));
    await send(person, 'own-leave-sure');
    await seatIn('left');
    expect(faults).toEqual([]);
  }, 120_000);
});
