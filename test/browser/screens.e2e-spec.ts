import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { message, say, signIn, startWaiting, startWork } from './people.js';
import { servePages, type ServedPages } from './pages.js';

const looks = [
  ['light', 390],
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
] as const;

/** What axe finds wrong on a screen, said so that the place can be found; and whether it scrolls sideways. */
async function faultsOf(page: Page, screen: string): Promise<string[]> {
  // The page has no frames, so that it can be looked at without a second one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  return [
    ...violations.map(
      ({ id, nodes }) => `${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    ...(wide ? [`${screen}: scrolls sideways`] : []),
  ];
}

describe('every screen, light and dark, narrow and wide', () => {
  let served: ServedPages;
  let visitor: PersonWindow;
  let staff: PersonWindow;
  let faults: string[];
  const look = async ({ page }: PersonWindow, screen: string) => {
    for (const [colorScheme, width] of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 844 });
      faults.push(...(await faultsOf(page, `${screen}, ${colorScheme} at ${width} px`)));
    }
  };

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    visitor = await openWindow(served.browser);
    staff = await openWindow(served.browser);
  }, 60_000);

  afterEach(() => served.close());

  it('of a conversation has no fault that axe finds, and none breaks the content security policy', async () => {
    const { origins } = served.api;
    await visitor.page.goto(origins.helpwanted);
    await look(visitor, 'home');
    await visitor.$('start').first().click();
    await look(visitor, 'before');
    await visitor.page.getByLabel('26 of ouder').check();
    await visitor.$('begin').click();
    await visitor.$('handover').waitFor();
    await look(visitor, 'handed over');
    await staff.page.goto(origins.console);
    await staff.$('login').waitFor();
    await look(staff, 'sign in');
    await startWork(staff, origins);
    await look(staff, 'empty inbox');
    await startWaiting(visitor, origins);
    await look(visitor, 'waiting');
    await staff.$('queue-row').waitFor();
    await look(staff, 'queue');
    await staff.$('take').click();
    await say(visitor, 'zie https://user@example.org');
    await message(visitor, 'example.org', 'read').waitFor();
    await say(staff, 'dag');
    await message(staff, 'dag', 'read').waitFor();
    await look(visitor, 'talking');
    await look(staff, 'conversation');
    await visitor.$('end').click();
    await look(visitor, 'stop?');
    await visitor.$('keep').click();
    await staff.$('end').click();
    await staff.$('confirm-end').waitFor();
    await look(staff, 'end?');
    await staff.$('confirm-end').click();
    await visitor.$('feedback').waitFor();
    await look(visitor, 'ended');
    await staff.$('ended').waitFor();
    await look(staff, 'ended conversation');
    expect([...faults, ...visitor.complaints, ...staff.complaints]).toEqual([]);
    expect([...visitor.strangers, ...staff.strangers]).toEqual([]);
  }, 240_000);

  it('of administration, enrolment and a closed chat has no fault that axe finds', async () => {
    const { origins } = served.api;
    await signIn(staff, origins, 'ada@demo.test');
    await staff.$('programme-helpwanted').waitFor();
    await look(staff, 'programmes');
    await staff.$('programme-helpwanted').click();
    await staff.$('staff-row').first().waitFor();
    await look(staff, 'staff');
    await staff.$('add-staff').click();
    await staff.$('staff-login').fill('bo@example.org');
    await staff.$('staff-displayName').fill('Bo');
    await staff.$('staff-alias').fill('Bo');
    await look(staff, 'add staff');
    await staff.$('save-staff').click();
    await staff.page.getByRole('dialog').waitFor({ state: 'detached' });
    const link = (await staff.$('invitation').textContent()) ?? '';
    await look(staff, 'invitation');
    await staff.$('help').click();
    await staff.$('help-sheet').waitFor();
    await look(staff, 'keys');
    await staff.page.keyboard.press('Escape');
    await staff.page.getByRole('dialog').waitFor({ state: 'detached' });
    await staff.$('place-hours').click();
    await staff.$('hours-close').click();
    await staff.$('hours-undo').waitFor();
    await look(staff, 'hours');
    await visitor.page.goto(origins.helpwanted);
    await visitor.$('closed').waitFor();
    await look(visitor, 'closed');
    await visitor.page.goto(link);
    await visitor.$('new-password').fill('een lange zin van mij');
    await visitor.$('new-password-again').fill('een lange zin van mij');
    await look(visitor, 'choose a password');
    await visitor.$('save-password').click();
    await visitor.$('totp').waitFor();
    await look(visitor, 'second step');
    expect([...faults, ...visitor.complaints, ...staff.complaints]).toEqual([]);
  }, 240_000);
});
