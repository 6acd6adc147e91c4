import type { GroupSummary, GroupView } from '#contract/referrals';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { draft, signedIn } from '../support/contacts.js';
import type { Console } from '../support/console.js';
import { addService, createGroup, joinGroup } from '../support/groups.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

const code = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/;

describe('peer support groups in a real browser', () => {
  let served: ServedPages;
  let person: PersonWindow;
  let ada: Console;
  let noor: Console;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    [ada, noor] = [await signedIn(served.api, 'ada'), await signedIn(served.api, 'noor')];
    person = await openWindow(served.browser);
  }, 120_000);

  afterEach(() => served.close());

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(person, screen)));
    await person.page.setViewportSize({ width: 1280, height: 844 });
  };
  const enter = async (login: 'noor' | 'ada') => {
    await signIn(person, served.api.origins, `${login}@demo.test`);
    if (login === 'ada') await person.$('programme-helpwanted').click();
    await person.$(login === 'ada' ? 'place-groups' : 'place-referrals').click();
  };
  const openGroups = async () => {
    await person.$('tab-groups').click();
    await person.$('group').first().click();
  };
  const read = (id: string) => noor.must<GroupView>('GET', `/api/referrals/groups/${id}`);
  const states = async (id: string) => (await read(id)).enrolments.map(({ state }) => state);

  it('an administrator makes a group, sees its meetings beforehand, keeps its seats and closes it', async () => {
    const { $ } = person;
    await addService(served.database);
    await enter('ada');
    await $('no-groups').waitFor();
    await look('no groups');
    await $('add-group').click();
    await $('group-region').fill('Utrecht');
    await $('group-for-friend').press('Space');
    await $('group-capacity').fill('2');
    await look('new group');
    await $('create-group').click();
    await $('plan-date').fill('2026-10-19');
    await $('plan-times').fill('2');
    const meetings = $('meeting-to-be');
    await meetings.filter({ hasText: 'maandag 26 oktober 2026, 19:30' }).waitFor();
    await meetings.nth(2).waitFor({ state: 'detached' });
    expect(await meetings.allInnerTexts()).toEqual([
      expect.stringContaining('19 oktober 2026, 19:30'),
      expect.stringContaining('19:30'),
    ]);
    await look('meetings beforehand');
    await $('plan-date').fill('2099-01-05');
    await meetings.filter({ hasText: '2099' }).first().waitFor();
    await $('plan-go').click();
    await $('planned-meeting').nth(1).waitFor();
    await $('cancel-meeting').first().click();
    await $('cancel-meeting-go').click();
    await $('planned-meeting').nth(1).waitFor({ state: 'detached' });
    const { groups } = await ada.must<{ groups: GroupSummary[] }>('GET', '/api/directory/groups');
    const [group] = groups;
    expect(group).toMatchObject({ region: 'Utrecht', capacity: 2, callerRoles: ['partner', 'family'] });
    await joinGroup(noor, group?.id ?? '');
    await joinGroup(noor, group?.id ?? '');
    await joinGroup(noor, group?.id ?? '');
    await $('save-capacity').fill('1');
    await $('save-group').click();
    // Those who joined came after the page was opened: what it says now is true now.
    const told = person.page.getByRole('form', { name: 'Plekken en regio' }).getByRole('alert');
    await told.filter({ hasText: 'Minder plekken kan pas' }).waitFor();
    expect(await told.innerText()).not.toMatch(/\d/);
    await person.page.getByRole('complementary').getByText('2 van 2 plekken bezet').waitFor();
    await look('seats are taken');
    await $('save-capacity').fill('3');
    await $('save-group').click();
    await $('plan-said').filter({ hasText: 'Opgeslagen' }).waitFor();
    expect(await states(group?.id ?? '')).toEqual(['offered', 'offered', 'offered']);
    // What a colleague changed meanwhile is shown in the form, and stays said.
    const { revision } = await read(group?.id ?? '');
    await ada.must('PUT', `/api/directory/groups/${group?.id}`, { revision, offerHours: 24 });
    await $('save-capacity').fill('4');
    await $('save-group').click();
    await person.page.locator('[data-testid=save-offer-hours][value="24"]').waitFor();
    await told.filter({ hasText: 'net veranderd' }).waitFor();
    await $('close-group').click();
    await $('close-group-go').click();
    await $('reopen-group').waitFor();
    await look('closed group');
    expect((await read(group?.id ?? '')).closedAt).toBeDefined();
    await $('language-en').click();
    await $('group').filter({ hasText: 'Partners, Family · Utrecht' }).waitFor();
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 300_000);

  it('a counsellor puts a caller on the list from their contact, tells the code once, and the seat goes to the next in line', async () => {
    const { $, page } = person;
    const group = await createGroup(served.database, ada, { region: 'Utrecht' });
    await createGroup(served.database, ada, { region: 'Zeeland', callerRoles: ['friend'] });
    await draft(noor, { kind: 'counselling' });
    await enter('noor');
    await $('place-contacts').click();
    await $('open-contact').first().click();
    await $('join').press('Enter');
    await $('group-option').waitFor();
    await look('choosing a group');
    await $('caller-role-family').press('Space');
    await $('join-go').press('Enter');
    const told = await $('told-seat-code').innerText();
    expect(told).toMatch(code);
    await look('code of a seat');
    // The code is not lost by a slip of the hand.
    await page.keyboard.press('Escape');
    await $('seat-told').press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await $('contact-seat').filter({ hasText: 'Plek aangeboden' }).waitFor();
    await look('groups of a contact');
    await joinGroup(noor, group.id);
    await joinGroup(noor, group.id, { urgent: true });
    await $('place-referrals').click();
    await $('tab-groups').click();
    await $('group').nth(1).waitFor();
    await $('regions').filter({ hasText: 'Utrecht' }).waitFor();
    await look('groups');
    await $('seat-code-given').fill(told.toLowerCase());
    await $('find-seat').click();
    const found = page.locator('.seat-item.found');
    await found.waitFor();
    await look('one group');
    await found.getByTestId('seat-accept').press('Enter');
    await $('seat-said').filter({ hasText: 'Heeft een plek' }).waitFor();
    expect(await states(group.id)).toEqual(['seated', 'waiting', 'waiting']);
    await $('enrolment').nth(1).filter({ hasText: 'Gaat voor' }).waitFor();
    await $('seat-state').nth(1).filter({ hasText: 'Nummer 1 in de rij' }).waitFor();
    await found.getByTestId('seat-leave').click();
    await look('giving up a seat');
    await $('leave-seat-go').press('Enter');
    await $('seat-said').filter({ hasText: 'Weg van de lijst' }).waitFor();
    expect(await states(group.id)).toEqual(['offered', 'waiting', 'left']);
    expect([...faults, ...person.complaints, ...person.strangers]).toEqual([]);
  }, 300_000);

  it('what came free is offered by hand, and of a closed group it is said whom to call', async () => {
    const { $ } = person;
    const group = await createGroup(served.database, ada);
    const first = await joinGroup(noor, group.id);
    await joinGroup(noor, group.id);
    await served.database.query(
      `update referrals.enrolment set offer_until = now() - interval '1 minute' where id = $1`,
      [first.enrolment.id],
    );
    await enter('noor');
    await openGroups();
    await $('offer-seat').click();
    await $('seat-said').filter({ hasText: 'aangeboden aan de volgende' }).waitFor();
    expect(await states(group.id)).toEqual(['offered', 'declined']);
    await joinGroup(noor, group.id);
    await ada.must('PUT', `/api/directory/groups/${group.id}`, { revision: 1, closed: true });
    await $('close-panel').click();
    await person.page.reload();
    await $('group').first().click();
    await $('group-closed').filter({ hasText: '1 persoon wacht nog' }).waitFor();
    await look('closed group with a list to call');
    await $('seat-leave').click();
    await $('group-closed').filter({ hasText: 'Er wacht niemand meer' }).waitFor();
    expect([...faults, ...person.complaints]).toEqual([]);
  }, 240_000);
});
