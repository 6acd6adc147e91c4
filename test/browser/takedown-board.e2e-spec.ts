import type { NoticePersonAct, NoticeView } from '#contract/takedown';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { faultsOf } from '../support/screens.js';
import { act, addProvider, approvedNotice, step, takedownActor, wholeDraft } from '../support/takedown.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('the board of requests, in a real browser', () => {
  let served: ServedPages;
  let tara: PersonWindow;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    tara = await openWindow(served.browser);
  }, 120_000);

  afterEach(() => served.close());

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(tara, screen)));
    await tara.page.setViewportSize({ width: 1280, height: 844 });
  };
  const made = () => ({ database: served.database, process: served.api.application });
  const enter = () => signIn(tara, served.api.origins, 'tara@demo.test');
  const onCard = ({ id }: NoticeView) => tara.page.locator(`[data-testid=notice-card][data-id="${id}"]`);
  const focused = () =>
    tara.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id']);
  const clean = () => [...faults, ...tara.complaints, ...tara.strangers];
  /** A notice of each step, in its order. */
  const oneOfEach = async () => {
    const { providerId } = await addProvider(served.database);
    const officer = await takedownActor(served.database, 'tara');
    const noor = await takedownActor(served.database, 'noor');
    const options = { ...made(), providerId };
    const written = await wholeDraft(options);
    const submitted = await act(served.api.application, noor, {
      notice: await wholeDraft(options),
      act: 'submit',
    });
    const waiting = await approvedNotice(options);
    await step(served.api.application, waiting.id, 'await_handoff');
    const lost = await approvedNotice(options);
    await step(served.api.application, lost.id, 'dispatch', 'lose');
    const sent = await approvedNotice(options);
    await step(served.api.application, sent.id, 'dispatch', 'succeed');
    const asked = await approvedNotice(options);
    await step(served.api.application, asked.id, 'dispatch', 'succeed');
    const [{ revision } = { revision: 0 }] = await served.database.query<{ revision: number }>(
      'select revision from takedown.notice where id = $1',
      [asked.id],
    );
    await act(served.api.application, officer, {
      notice: { id: asked.id, revision },
      act: 'ask',
      note: 'Welk account?',
    });
    return { written, submitted, waiting, lost, sent, asked };
  };

  it('says that nothing is there, and what to do when it cannot be read', async () => {
    await enter();
    await tara.$('no-notices').waitFor();
    await look('an empty board');
    await tara.page.route(/\/api\/takedown\/notices/, (route) => route.abort());
    await tara.$('filter-mine').click();
    await tara.$('problem').filter({ hasText: 'Het bord kon niet worden gelezen' }).waitFor();
    await look('a board that cannot be read');
    expect(clean()).toEqual([]);
  }, 120_000);

  it('shows each step with its clock and never an address or a word, by keys, filters and as a list', async () => {
    const notices = await oneOfEach();
    await enter();
    await onCard(notices.asked).waitFor();
    await look('a full board');
    const text = await tara.page.locator('#main').innerText();
    expect(text).not.toMatch(/videobaan\.test|zonder toestemming|Welk account/i);
    expect(await onCard(notices.submitted).getByTestId('clock').innerText()).toMatch(/^wacht \d+ min$/);
    expect(await onCard(notices.sent).getByTestId('clock').innerText()).toMatch(/^bevestiging over \d+ u$/);
    await onCard(notices.asked).filter({ hasText: 'antwoord nodig' }).waitFor();
    await onCard(notices.lost).filter({ hasText: 'kijk na: gaat niet vanzelf opnieuw' }).waitFor();

    const { page, $ } = tara;
    const steps = [notices.written, notices.submitted, notices.waiting, notices.sent, notices.asked];
    for (const { id } of steps) {
      await page.keyboard.press(id === notices.written.id ? 'ArrowDown' : 'ArrowRight');
      expect(await focused()).toBe(id);
    }
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(notices.lost.id);
    await page.keyboard.press('m');
    await $('move-settle_sent').waitFor();
    await look('what can be done with a card');
    await page.keyboard.press('Escape');
    await $('move-menu').waitFor({ state: 'detached' });

    await $('filter-question').click();
    await onCard(notices.sent).waitFor({ state: 'detached' });
    await onCard(notices.asked).waitFor();
    await $('filter-clear').click();
    await served.database.query(
      `update takedown.notice set sent_at = now() - interval '5 days' where id = $1`,
      [notices.asked.id],
    );
    await $('filter-overdue').click();
    await onCard(notices.sent).waitFor({ state: 'detached' });
    await onCard(notices.asked).filter({ hasText: 'besluit 2 dagen over tijd' }).waitFor();
    await $('filter-clear').click();
    await $('view-list').click();
    await onCard(notices.sent).waitFor();
    await look('the board as a list');
    await onCard(notices.lost).getByTestId('open-notice').press('Enter');
    await $('unknown').waitFor();
    await look('a notice of which nobody knows whether it arrived');
    await $('act-settle_failed').press('Enter');
    await $('act-note').fill('Er staat niets in “Verzonden”.');
    await $('act-go').press('Enter');
    await tara.page.locator('[data-testid=notice-state][data-state=dispatch_failed]').waitFor();
    expect(clean()).toEqual([]);
  }, 240_000);

  it('does one thing with several after asking once, and says of each what came of it', async () => {
    const { written, submitted, sent } = await oneOfEach();
    await enter();
    for (const notice of [submitted, sent]) {
      await onCard(notice).getByTestId('open-notice').focus();
      await tara.page.keyboard.press('x');
    }
    await tara.$('bulk').filter({ hasText: '2 verzoeken geselecteerd' }).waitFor();
    const offered: readonly NoticePersonAct[] = ['submit', 'acknowledge', 'withdraw', 'close'];
    for (const each of offered) await tara.$(`bulk-${each}`).waitFor();
    expect(await tara.$('bulk-approve').count()).toBe(0);
    await tara.$('bulk-withdraw').press('Enter');
    await tara.$('bulk-row').nth(1).waitFor();
    await look('asking before it is done with several');
    await tara.$('bulk-go').press('Enter');
    await tara.page.locator('[data-testid=bulk-row][data-result=done]').waitFor();
    await tara.page.locator('[data-testid=bulk-row][data-result=cannot]').waitFor();
    await look('what came of several');
    await tara.$('bulk-done').press('Enter');
    await onCard(submitted).waitFor({ state: 'detached' });
    await onCard(sent).waitFor();
    await onCard(written).waitFor();
    expect(clean()).toEqual([]);
  }, 240_000);

  it('takes a card that is dropped on a step as its menu would, and says when that cannot be', async () => {
    const { sent, waiting } = await oneOfEach();
    await enter();
    await onCard(sent).dragTo(tara.$('step-acknowledged'));
    await tara.page.locator('[data-testid=board-said]').filter({ hasText: 'Ontvangst bevestigd' }).waitFor();
    await onCard(waiting).dragTo(tara.$('step-decided'));
    await tara.$('problem').filter({ hasText: 'kan van hier niet naar “Besluit”' }).waitFor();
    expect(clean()).toEqual([]);
  }, 120_000);
});
