import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { faultsOf } from '../support/screens.js';
import { letter, manyParts, TestMailbox } from '../support/test-mailbox.js';
import { headerOf, TestSmtp, textOf } from '../support/test-smtp.js';
import { waitFor } from '../support/wait.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('e-mail in a real browser', () => {
  let served: ServedPages;
  let noor: PersonWindow;
  let smtp: TestSmtp;
  let mailbox: TestMailbox;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    mailbox = new TestMailbox();
    smtp = await TestSmtp.start();
    served = await servePages([JobsModule], mailbox.env('helpwanted', smtp.port));
    noor = await openWindow(served.browser);
  }, 120_000);

  afterEach(async () => {
    await served.close();
    await smtp.close();
  });

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(noor, screen)));
    await noor.page.setViewportSize({ width: 1280, height: 844 });
  };
  const stored = (count: number) =>
    waitFor('the mail to be stored', async () => {
      const rows = await served.database.query(`select 1 from contacts.mail_message where kind = 'received'`);
      return rows.length >= count;
    });

  it('an e-mail thread is answered, answered back, and its contact logged', async () => {
    const { page, $ } = noor;
    // Of two that wait, the longest waiting stands first; a mailbox counts in seconds.
    await mailbox.deliverAt(
      new Date(Date.now() - 60_000),
      letter('Mag ik iets vragen over mijn broertje?', { From: 'zus@example.org', Subject: 'Vraag' }),
    );
    await mailbox.deliver(
      manyParts(
        [
          ['Content-Type: text/plain; charset=utf-8', 'Hier is een schermafbeelding bij.'],
          ['Content-Type: image/png\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo='],
        ],
        { From: 'ander@example.org', Subject: 'Met iets erbij' },
      ),
    );
    await stored(2);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await $('mail-count').filter({ hasText: '2' }).waitFor();
    await $('place-mail').click();
    await $('mail-row').nth(1).waitFor();
    await look('list of mail');
    await $('mail-row').filter({ hasText: 'Met iets erbij' }).click();
    await page.getByText('1 bijlage of beeld is niet bewaard').waitFor();
    // To the one before it, with the keyboard.
    await page.keyboard.press('Alt+k');
    await page.getByText('over mijn broertje').waitFor();
    await look('thread of mail');
    await $('take-mail').click();
    await $('give-back-mail').waitFor();
    await $('template').selectOption('thanks_question');
    expect(await $('answer').inputValue()).toContain('Goed dat je dit vertelt');
    await $('answer').fill('Natuurlijk. Vertel maar.');
    await page.locator('[data-testid=answer-saving][data-state=saved]').waitFor();
    await page.reload();
    await $('mail-row').filter({ hasText: 'Vraag' }).click();
    expect(await $('answer').inputValue()).toBe('Natuurlijk. Vertel maar.');
    await $('answer').press('Control+Enter');
    await page.locator('[data-testid=mail-item][data-kind=answer][data-state=sent]').waitFor();
    expect(await $('answer').inputValue()).toBe('');
    const sent = await waitFor('the answer', () =>
      smtp.sent.find(({ to }) => to.includes('zus@example.org')),
    );
    expect(textOf(sent.raw)).toMatch(/^Natuurlijk\. Vertel maar\.\n\n--\nJe kunt gewoon/);

    await mailbox.deliver(
      letter(
        'Dank je.\n\nOp wo 25 nov 2026 om 10:00 schreef E-mailteam <vraag@example.org>:\n> Natuurlijk. Vertel maar.',
        {
          From: 'zus@example.org',
          'In-Reply-To': headerOf(sent.raw, 'message-id'),
        },
      ),
    );
    await stored(3);
    await $('mail-waiting').click();
    await $('mail-due').click();
    await $('mail-row').filter({ hasText: '3 berichten' }).click();
    await page.getByText('Dank je.').waitFor();
    expect(await page.getByText('> Natuurlijk').count()).toBe(0);
    await $('quoted').click();
    await page.getByText('> Natuurlijk').waitFor();
    await look('thread that was answered back');
    await $('log-mail').click();
    await $('contact-form').waitFor();
    await look('thread with its contact');
    for (const choice of [
      'primary_topic-grooming',
      'reporter_role-parent_carer',
      'victim_age_band-12-14',
      'referred_to-none',
    ])
      await $(`choice-${choice}`).check();
    await $('close-contact').click();
    await $('version').waitFor();
    await page.getByText('Schrijft iemand terug, dan begint hier een nieuw contact').waitFor();
    await $('mail-done').click();
    await $('mail-row').filter({ hasText: 'Vraag' }).waitFor();
    expect([...faults, ...noor.complaints, ...noor.strangers]).toEqual([]);
  }, 180_000);

  it('an answer of which nobody knows whether it was sent is looked at by a person', async () => {
    const { page, $ } = noor;
    smtp.temper = 'refuse';
    await mailbox.deliver(letter('Komt dit aan?', { From: 'weg@example.org' }));
    await stored(1);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await $('place-mail').click();
    await $('mail-row').click();
    await $('answer').fill('Ja.');
    await $('send-answer').click();
    await $('mail-problem').waitFor();
    await page.getByText('Kijk hier even naar').waitFor();
    await look('answer that was refused');
    smtp.temper = 'take';
    await $('send-again').click();
    await $('confirm-send-again').click();
    await page.locator('[data-testid=mail-item][data-state=sent]').waitFor();
    expect(smtp.sent).toHaveLength(1);
    expect([...faults, ...noor.complaints]).toEqual([]);
  }, 120_000);

  it('a programme without a mailbox says so kindly, and hostile text stays text', async () => {
    const { page, $ } = noor;
    await signIn(noor, served.api.origins, 'kim@demo.test');
    await $('place-mail').click();
    await $('no-mailbox').waitFor();
    await look('no mailbox');
    await $('sign-out').click();
    await mailbox.deliver(
      letter('<img src=x onerror="document.title=1">\nhttps://kwaad.example.org', {
        Subject: '<script>document.title=1</script>',
      }),
    );
    await stored(1);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await $('place-mail').click();
    await $('mail-row').click();
    await page.getByText('<img src=x onerror').waitFor();
    expect(await page.locator('[data-testid=mail-item] :is(a, img)').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect([...faults, ...noor.complaints, ...noor.strangers]).toEqual([]);
  }, 120_000);
});
