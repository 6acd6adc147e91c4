import type { NoticeView } from '#contract/takedown';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { faultsOf } from '../support/screens.js';
import { approvedNotice, step } from '../support/takedown.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('whether an address is gone, in a real browser', () => {
  let served: ServedPages;
  let tara: PersonWindow;

  beforeEach(async () => {
    served = await servePages();
    tara = await openWindow(served.browser);
  }, 120_000);

  afterEach(() => served.close());

  /** A notice that was sent and said to be removed; each of these statuses six hours after the one before. */
  async function answered(statuses: readonly number[], state = 'claimed_removed'): Promise<NoticeView> {
    const { database, api } = served;
    const notice = await approvedNotice({ database, process: api.application });
    await step(api.application, notice.id, 'dispatch', 'succeed');
    await database.query(
      `update takedown.target set state = $2, decision = 'removed', state_at = now() - interval '1 day'
       where notice_id = $1`,
      [notice.id, state],
    );
    const purpose = state === 'verified_gone' ? 'reappearance' : 'verification';
    await database.query(
      `insert into takedown.probe_course (id, programme_id, target_id, notice_id, purpose, since, next_at, look_at)
       select gen_random_uuid(), programme_id, id, notice_id, $2::text, state_at, now() + interval '3 days',
         case when $2 = 'reappearance' then now() end from takedown.target where notice_id = $1`,
      [notice.id, purpose],
    );
    for (const [at, status] of statuses.entries())
      await database.query(
        `insert into takedown.probe (id, programme_id, target_id, notice_id, purpose, at, answer, status)
         select gen_random_uuid(), programme_id, id, notice_id, $4, state_at + $2 * interval '6 hours', 'answered', $3
         from takedown.target where notice_id = $1`,
        [notice.id, at, status, purpose],
      );
    return notice;
  }
  const enter = async () => {
    await signIn(tara, served.api.origins, 'tara@demo.test');
    await tara.$('place-takedown').waitFor();
  };
  const open = async ({ id }: NoticeView) => {
    await tara.page.goto(`${served.api.origins.console}#takedown/${id}`);
    await tara.$('target-probes').waitFor();
  };
  const says = (id: string, text: string) => tara.$(id).filter({ hasText: text }).waitFor();

  it('says in plain words what it answered, and a person says by keys what they saw, and takes it back', async () => {
    const notice = await answered([404, 404]);
    await enter();
    await open(notice);
    await says('probe-line', '2 keer niet gevonden, 6 uur uit elkaar. Volgende keer:');
    const faults = await faultsOf(tara, 'an address that was asked');
    await tara.page.setViewportSize({ width: 1280, height: 844 });
    await tara.$('seen-gone').focus();
    await tara.page.keyboard.press('Enter');
    await says('probe-seen', 'zag dat het weg is');
    await says('target-standing', 'weg, nagekeken');
    faults.push(...(await faultsOf(tara, 'an address that somebody saw')));
    expect(await tara.page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'probe-seen',
    );
    await tara.$('seen-undo').click();
    await tara.$('seen-gone').waitFor();
    expect([...faults, ...tara.complaints, ...tara.strangers]).toEqual([]);
  }, 180_000);

  it('asks a person to look where something answers again, and begins a new request from there', async () => {
    const notice = await answered([200], 'verified_gone');
    await enter();
    await tara.$('place-takedown').click();
    await says('looks-note', notice.reference);
    const faults = await faultsOf(tara, 'a board with something to look at');
    await tara.$('look-link').click();
    await says('probe-look', 'Kijk zelf of het terug is');
    await tara.$('seen-there').click();
    await tara.$('reopen-target').waitFor();
    faults.push(...(await faultsOf(tara, 'an address that is there again')));
    await tara.$('reopen-target').click();
    await tara.page.getByText(`Vorig verzoek ${notice.reference}`).waitFor();
    expect([...faults, ...tara.complaints, ...tara.strangers]).toEqual([]);
  }, 180_000);

  it('lets an administrator have addresses with material of minors asked, which is off', async () => {
    const ada = await openWindow(served.browser);
    await signIn(ada, served.api.origins, 'ada@demo.test');
    await ada.$('programme-helpwanted').click();
    await ada.$('place-providers').click();
    await ada.$('probe-minors').waitFor();
    expect(await ada.$('probe-minors').isChecked()).toBe(false);
    await ada.$('probe-minors').focus();
    await ada.page.keyboard.press('Space');
    await ada.$('probe-minors-state').filter({ hasText: 'Staat nu aan.' }).waitFor();
    const faults = await faultsOf(ada, 'the switch for minors');
    expect([...faults, ...ada.complaints, ...ada.strangers]).toEqual([]);
  }, 120_000);
});
