import type { NoticeView } from '#contract/takedown';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { mailOfNotice, pileMail } from '../support/notice-mail.js';
import { faultsOf } from '../support/screens.js';
import { approvedNotice, takedownActor } from '../support/takedown.js';
import { letter } from '../support/test-mailbox.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

const hostile =
  'We removed https://videobaan.test/p/8f2c and www.videobaan.test/x, see javascript:alert(1) or mail a@videobaan.test.';

describe('mail of providers, in a real browser', () => {
  let served: ServedPages;
  let tara: PersonWindow;
  let notice: NoticeView;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    served = await servePages();
    notice = await approvedNotice({ database: served.database, process: served.api.application });
    tara = await openWindow(served.browser);
    await signIn(tara, served.api.origins, 'tara@demo.test');
    await tara.$('place-takedown').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  const place = () => ({ database: served.database, process: served.api.application });
  const toPile = (text: string) =>
    pileMail(place(), letter(text, { To: 'verzoeken@helpwanted.test', Subject: 'Re: uw melding' }));
  const look = async (screen: string) => {
    faults.push(...(await faultsOf(tara, screen)));
    await tara.page.setViewportSize({ width: 1280, height: 844 });
  };
  const openPile = async () => {
    await tara.page.goto(`${served.api.origins.console}#takedown`);
    await tara.$('to-pile').click();
  };

  it('I8 waits on a pile, is given to a notice by its number with keys alone, and is read there as text that leads nowhere', async () => {
    const { page, $ } = tara;
    await toPile(hostile);
    await page.goto(`${served.api.origins.console}#takedown`);
    // It looks again by itself, in a minute.
    await page.reload();
    await $('pile-count').waitFor();
    await look('board with mail');
    await $('to-pile').focus();
    await page.keyboard.press('Enter');
    await $('mail-text').waitFor();
    expect(await $('mail-text').innerText()).toBe(
      'We removed hxxps://videobaan[.]test/p/8f2c and www.videobaan[.]test/x, see javascript[:]alert(1) or mail a@videobaan[.]test.',
    );
    await $('mail-unsure').waitFor();
    await look('pile');
    await $('assign-notice').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Typ een nummer van een verzoek').waitFor();
    await page.keyboard.type(notice.reference);
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=pile-said]:focus').waitFor();
    expect(await $('pile-said').innerText()).toContain(notice.reference);
    await $('pile-to-notice').focus();
    await look('pile with mail of a notice');
    await page.keyboard.press('Enter');
    await $('notice-mail').waitFor();
    await $('mail-unsure').waitFor();
    const ways = await $('notice-mail').locator('a, [href], [src], img, iframe').count();
    expect(ways).toBe(0);
    await look('notice with mail');
    await $('mail-read').focus();
    await page.keyboard.press('Enter');
    await $('mail-read-by').waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  it('is set aside, and that is taken back', async () => {
    const { $ } = tara;
    await openPile();
    await $('pile-empty').waitFor();
    await look('empty pile');
    await toPile('Buy our new service.');
    await tara.page.reload();
    await $('not-ours').click();
    await $('pile-undo').waitFor();
    await look('pile after setting aside');
    await $('pile-undo').click();
    await $('mail-text').waitFor();
    expect(await $('pile-aside').count()).toBe(0);
    expect(faults).toEqual([]);
  }, 120_000);

  it('says when somebody else was first, and shows how it stands', async () => {
    const { $ } = tara;
    const id = await mailOfNotice(place(), await takedownActor(served.database, 'tom'), notice.id);
    await tara.page.goto(`${served.api.origins.console}#takedown/${notice.id}`);
    await $('mail-read').waitFor();
    await served.database.query(
      `update takedown.inbound_mail set state = 'read', revision = revision + 1, handled_at = now() where id = $1`,
      [id],
    );
    await $('mail-read').click();
    await $('mail-read-by').waitFor();
    await tara.page.getByText('Iemand anders was je voor').waitFor();
  }, 60_000);

  it('is in English for who reads English', async () => {
    const { page, $ } = tara;
    await toPile('Received.');
    await page.goto(`${served.api.origins.console}#takedown`);
    await $('language-en').click();
    await page.getByRole('link', { name: /Answers/ }).click();
    await page.getByText('Sender not certain').waitFor();
    expect(await $('assign-go').innerText()).toBe('Assign to notice');
  }, 60_000);
});
