import { openWindow, type PersonWindow } from '../support/browser.js';
import { faultsOf } from '../support/screens.js';
import { act, addProvider, approvedNotice, step, takedownActor, wholeDraft } from '../support/takedown.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';
import { Deadlines } from '#takedown';

const steps = ['Bel de vaste contactpersoon', 'Meld het bij de toezichthouder'];

describe('a provider that is late, in a real browser', () => {
  let served: ServedPages;
  let tara: PersonWindow;
  let noticeId: string;

  beforeEach(async () => {
    served = await servePages();
    const { database, api } = served;
    const { providerId } = await addProvider(database);
    await database.query('update takedown.channel_profile set escalation = $2 where provider_id = $1', [
      providerId,
      steps,
    ]);
    const process = api.application;
    ({ id: noticeId } = await approvedNotice({ database, process, providerId }));
    await step(process, noticeId, 'dispatch', 'succeed');
    await database.query(`update takedown.notice set sent_at = now() - interval '25 hours' where id = $1`, [
      noticeId,
    ]);
    const noor = await takedownActor(database, 'noor');
    const draft = await wholeDraft({ database, process, providerId, actor: noor });
    await act(process, noor, { notice: draft, act: 'submit' });
    await worker();
    tara = await openWindow(served.browser);
    await signIn(tara, api.origins, 'tara@demo.test');
    await tara.$('place-takedown').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  async function worker(): Promise<void> {
    const deadlines = served.api.application.get(Deadlines, { strict: false });
    await deadlines.remind('helpwanted');
    await deadlines.escalate('helpwanted');
  }
  const open = async (person: PersonWindow) => {
    await person.page.goto('about:blank');
    await person.page.goto(`${served.api.origins.console}#takedown/${noticeId}`);
    await person.$('escalation').waitFor();
  };
  const stepAt = (person: PersonWindow, number: number, done: boolean) =>
    person.page.locator(`[data-testid=escalation-step][data-step="${number}"][data-done="${done}"]`);

  it('has its steps done, with a note, and taken back by keyboard; what comes next is told', async () => {
    await open(tara);
    await stepAt(tara, 0, false).waitFor();
    expect(await tara.$('escalation').innerText()).toContain(steps[1]);
    await tara.$('escalation-done').press('Enter');
    await tara.$('escalation-note').fill('Gebeld, komt vandaag.');
    expect(await faultsOf(tara, 'a step that is done')).toEqual([]);
    await tara.$('escalation-go').press('Enter');
    await stepAt(tara, 0, true).filter({ hasText: 'Gebeld, komt vandaag.' }).waitFor();
    await worker();
    await open(tara);
    await stepAt(tara, 1, false)
      .filter({ hasText: steps[0] ?? '' })
      .waitFor();
    expect(await faultsOf(tara, 'the next step')).toEqual([]);
    await tara.$('escalation-undo').press('Enter');
    await stepAt(tara, 0, false).waitFor();
    expect(await stepAt(tara, 1, false).count()).toBe(0);
    expect([...tara.strangers, ...tara.complaints]).toEqual([]);
  }, 240_000);

  it('is told beside the name of the page and on the board, and a colleague who is second hears who was first', async () => {
    await tara.$('takedown-count').filter({ hasText: '2, 1 te beoordelen, 1 te laat' }).waitFor();
    await open(tara);
    const tom = await openWindow(served.browser);
    await signIn(tom, served.api.origins, 'tom@demo.test');
    await tom.$('place-takedown').waitFor();
    await open(tom);
    await tom.$('escalation-done').click();
    await tom.$('escalation-go').click();
    await stepAt(tom, 0, true).waitFor();
    await tara.$('escalation-done').click();
    await tara.$('escalation-go').click();
    await tara.$('problem').filter({ hasText: 'Tom (demo) was je voor.' }).waitFor();
    await stepAt(tara, 0, true).waitFor();
    await worker();
    await tara.page.goto('about:blank');
    await tara.page.goto(`${served.api.origins.console}#takedown`);
    await tara.$('escalated').waitFor();
    expect(await tara.$('escalated').innerText()).toBe('geëscaleerd');
    expect(await faultsOf(tara, 'a board with a notice that is late')).toEqual([]);
    expect([...tara.strangers, ...tara.complaints]).toEqual([]);
  }, 240_000);

  it('stands before the addresses; what was approved is folded, and opens by keyboard', async () => {
    await open(tara);
    await tara.$('written').waitFor();
    const parts = ['escalation', 'section-where', 'written', 'timeline', 'four-eyes'];
    const order = await tara.page
      .locator(parts.map((part) => `[data-testid=${part}]`).join())
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-testid')));
    expect(order).toEqual(parts);
    expect(await tara.$('explanation-read').isVisible()).toBe(false);
    await tara.$('written').locator('summary').press('Enter');
    await tara.$('explanation-read').waitFor();
    expect(await faultsOf(tara, 'a notice with all that it says')).toEqual([]);
  }, 120_000);

  it('can be done by nobody who only reads, and counts nothing for them', async () => {
    const noor = await openWindow(served.browser);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await noor.$('place-takedown').waitFor();
    await open(noor);
    await stepAt(noor, 0, false).waitFor();
    expect(await noor.$('escalation-done').count()).toBe(0);
    expect(await noor.$('takedown-count').count()).toBe(0);
    expect(await noor.$('place-queues').count()).toBe(0);
  }, 120_000);
});
