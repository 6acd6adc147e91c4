import { openWindow, type PersonWindow } from '../support/browser.js';
import { faultsOf } from '../support/screens.js';
import { message, say, signIn, startWaiting, startWork } from './people.js';
import { servePages, type ServedPages } from './pages.js';

describe('every screen, light and dark, narrow and wide', () => {
  let served: ServedPages;
  let visitor: PersonWindow;
  let staff: PersonWindow;
  let faults: string[];
  const look = async (window: PersonWindow, screen: string) => {
    faults.push(...(await faultsOf(window, screen)));
  };

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    visitor = await openWindow(served.browser);
    staff = await openWindow(served.browser);
  }, 120_000);

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
