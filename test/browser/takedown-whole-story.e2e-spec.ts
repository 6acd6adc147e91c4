import type { INestApplicationContext } from '@nestjs/common';
import PostalMime from 'postal-mime';
import type { ContactView } from '#contract';
import { Probing } from '#takedown';
import { openBrowser, openWindow, type PersonWindow } from '../support/browser.js';
import { setClock } from '../support/clock.js';
import { signedIn } from '../support/contacts.js';
import { InboundStory, provider } from '../support/inbound.js';
import { type CodeOfPerson, talkedWithCode } from '../support/person-requests.js';
import { startProber } from '../support/prober.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { faultsOf } from '../support/screens.js';
import { headerOf } from '../support/test-smtp.js';
import { waitFor } from '../support/wait.js';
import { type NameServer, startNameServer } from '../takedown/name-server.js';
import { type RawServer, startRawServer } from '../takedown/raw-server.js';
import { signIn } from './people.js';

const path = '/p/8f2c?x=1&y=%7e';
const explanation =
  'De persoon op het beeld is volwassen en gaf geen toestemming. Iemand zette het er na een ruzie op.';

describe('a request from the contact until it is seen to be gone, in a real browser', () => {
  let story: InboundStory;
  let site: RawServer;
  let names: NameServer;
  let worker: TestProcess;
  let prober: INestApplicationContext;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let noor: PersonWindow;
  let tara: PersonWindow;
  let visitor: PersonWindow;
  let person: CodeOfPerson;
  let url: string;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    story = await InboundStory.begin(false);
    site = await startRawServer((socket) => void socket.end('HTTP/1.1 404 Not Found\r\n\r\n'));
    names = await startNameServer(({ family }) => (family === 4 ? ['127.0.0.1'] : []));
    url = `http://www.${provider}:${site.port}${path}#deel`;
    prober = await startProber(story.database, site.port, [`127.0.0.1:${names.port}`]);
    const { id } = await story.provider();
    await story.database.query(
      `with asked as (update takedown.channel_profile set may_probe = true where provider_id = $1)
       update takedown.provider set hosts = $2 where id = $1`,
      [id, [provider]],
    );
    person = await talkedWithCode(story.api, story.database);
    const desk = await signedIn(story.api, 'noor');
    const { revision } = await desk.must<ContactView>('GET', `/api/contacts/${person.contactId}`);
    const answers = { primary_topic: 'threat_blackmail', victim_age_band: '26+' };
    await desk.must('PUT', `/api/contacts/${person.contactId}`, { revision, answers });
    worker = await startProcess('worker', { database: story.database, port: 0, env: story.env });
    browser = await openBrowser();
    [noor, tara, visitor] = [await openWindow(browser), await openWindow(browser), await openWindow(browser)];
    await signIn(noor, story.api.origins, 'noor@demo.test');
    await signIn(tara, story.api.origins, 'tara@demo.test');
  }, 120_000);

  afterEach(async () => {
    await browser.close();
    await worker.stop('SIGKILL');
    await prober.close();
    names.stop();
    await site.stop();
    await story.end();
  });

  const look = async (window: PersonWindow, screen: string) => {
    faults.push(...(await faultsOf(window, screen)));
    const isLong = await window.page.evaluate(
      () =>
        document.querySelector('.app') !== null && document.documentElement.scrollHeight > innerHeight + 1,
    );
    if (isLong) faults.push(`${screen}: the page is longer than its frame`);
    await window.page.setViewportSize({ width: 1280, height: 844 });
  };
  const standsAs = ({ page }: PersonWindow, state: string) =>
    page.locator(`[data-testid=notice-state][data-state="${state}"]`).waitFor();
  const comesTo = (id: string, state: string) =>
    waitFor(`the notice to be ${state}`, async () => (await story.stateOf(id)) === state);
  const goes = async ({ $ }: PersonWindow, act: string) => {
    await $(`act-${act}`).press('Enter');
    await $('act-go').press('Enter');
  };
  const arrived = (count: number) =>
    waitFor('the mail to be stored', async () => (await story.stored()).length === count);

  /** Noor begins from her contact, writes and submits; gives the notice. */
  async function written(): Promise<string> {
    await noor.$('place-contacts').click();
    await noor.$('open-contact').first().click();
    await noor.$('start-takedown').click();
    await noor.$('start-address').fill(url);
    await noor.page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('[data-testid=start-provider]')?.value !== '',
    );
    await noor.$('start-go').press('Enter');
    await noor.$('target').waitFor();
    await noor.$('age-adult').press('Space');
    await noor.$('explanation').fill(explanation);
    await noor.$('good-faith').press('Space');
    await noor.page.locator('[data-testid=saving][data-state=saved]').waitFor();
    await look(noor, 'a whole draft for a provider that takes mail');
    await noor.page.keyboard.press('Control+Enter');
    await noor.$('act-go').press('Enter');
    await standsAs(noor, 'in_review');
    return noor.page.url().split('/').at(-1) ?? '';
  }

  /** The one mail that left, as its provider reads it; gives where it is answered. */
  async function received(): Promise<string> {
    expect(story.smtp.sent.map(({ to }) => to)).toEqual([['meldingen@videobaan.test']]);
    const { raw } = story.smtp.sent[0] ?? { raw: '' };
    const { attachments } = await PostalMime.parse(Buffer.from(raw, 'latin1'), {
      attachmentEncoding: 'utf8',
    });
    const json = attachments.find(({ mimeType }) => mimeType === 'application/json')?.content;
    const { locations } = JSON.parse(typeof json === 'string' ? json : '{}') as {
      locations?: readonly { readonly url: string }[];
    };
    expect(locations?.map((each) => each.url)).toEqual([url]);
    return headerOf(raw, 'reply-to');
  }

  const onBoard = async (state: string, words: string) => {
    await tara.$('to-board').click();
    await tara.page.locator(`[data-testid=notice-card][data-state=${state}]`).waitFor();
    await look(tara, `the board with a notice that is ${state}`);
    await tara.$('open-notice').press('Enter');
    await tara.$('notice-state').filter({ hasText: words }).waitFor();
  };
  const statusTold = async (words: string) => {
    await visitor.page.goto(`${story.api.origins.helpwanted}/code`);
    await visitor.page.locator('input[name=code]').fill(person.code);
    await visitor.page.locator('form:has(input[name=code]) button').click();
    await visitor.$('requests').filter({ hasText: words }).waitFor();
    await look(visitor, `a page that says: ${words}`);
  };

  it('leaves as one mail, is answered by mail, and is told as seen to be gone', async () => {
    const id = await written();
    await tara.page.goto(`${story.api.origins.console}#takedown/${id}`);
    await tara.$('explanation-read').filter({ hasText: explanation }).waitFor();
    await goes(tara, 'approve');
    // From here the worker acts: nobody sends, and nobody reads the mailbox.
    await comesTo(id, 'sent');
    const replyTo = await received();
    await onBoard('sent', 'Verstuurd');

    // What anybody can write changes nothing, though a signed one would from this very state.
    await story.mailbox.deliver(story.answer('We have removed it.', { To: replyTo }));
    await arrived(1);
    expect(await story.stateOf(id)).toBe('sent');
    const receipt = story.answer('We received your notice.', { To: replyTo });
    await story.mailbox.deliver(await story.signed(receipt));
    await comesTo(id, 'acknowledged');
    await onBoard('acknowledged', 'Ontvangst bevestigd');
    const decision = story.answer(`We have removed ${url}`, { To: replyTo });
    await story.mailbox.deliver(await story.signed(decision));
    await arrived(3);
    expect(await story.stateOf(id)).toBe('acknowledged');
    // The guard of the product lets no process ask loopback. The same work is done here from now on, with the rules of the test.
    await worker.stop('SIGTERM');
    expect(story.smtp.sent).toHaveLength(1);

    await tara.page.reload();
    const mail = (words: string) => tara.$('mail-item').filter({ hasText: words });
    await mail('We have removed it.').locator('[data-testid=mail-unsure]').waitFor();
    await mail('We have removed hxxp').locator('[data-testid=mail-sure]').waitFor();
    expect(await tara.$('mail-unsure').count()).toBe(1);
    await look(tara, 'a notice with its answers');
    await mail('We have removed hxxp').locator('[data-testid=mail-read]').press('Enter');
    await mail('We have removed hxxp').locator('[data-testid=mail-read-by]').waitFor();
    await tara.$('act-decide').press('Enter');
    await tara.$('decision').selectOption('removed');
    await look(tara, 'recording what was decided by mail');
    await tara.$('act-go').press('Enter');
    await standsAs(tara, 'decided');
    await statusTold('Videobaan');
    expect(await visitor.$('requests').innerText()).not.toContain('Wij hebben gezien');

    const probing = prober.get(Probing, { strict: false });
    const now = Date.now();
    for (const hours of [0, 6]) {
      setClock(prober, new Date(now + hours * 3_600_000).toISOString());
      await probing.probe('helpwanted', 'verification');
    }
    expect(site.requests.map((request) => request.split('\r\n')[0])).toEqual([
      `HEAD ${path} HTTP/1.1`,
      `HEAD ${path} HTTP/1.1`,
    ]);
    await tara.page.reload();
    await tara.$('target-standing').filter({ hasText: 'weg, nagekeken' }).waitFor();
    await look(tara, 'an address that was seen to be gone');
    await statusTold('Wij hebben gezien dat het weg is.');
    const windows = [noor, tara, visitor];
    const said = windows.flatMap(({ complaints, strangers }) => [...complaints, ...strangers]);
    expect([...faults, ...said]).toEqual([]);
  }, 300_000);
});
