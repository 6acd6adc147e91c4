import type { Browser } from 'playwright-core';
import { freePort } from '#platform/embedded';
import { startApi } from '../support/api.js';
import type { Server } from '../support/clients.js';
import { openBrowser, openWindow, type PersonWindow } from '../support/browser.js';
import { openLink, type CuttableLink } from '../support/cuttable-link.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startProcess } from '../support/process.js';
import { message, say, startWaiting, startWork, textsOf } from './people.js';

const longerThanALeaseMs = 9_500;

describe('a visitor and a counsellor, each in a browser', () => {
  let browser: Browser;
  let database: TestDatabase;
  let link: CuttableLink;
  let server: Server & { stop(signal?: 'SIGKILL'): Promise<unknown> };
  let port: number;
  let visitor: PersonWindow;
  let counsellor: PersonWindow;

  /** A process of its own, for the test that kills it. */
  const start = () => startProcess('api', { database, port, originPort: link.port });
  const startHere = async () => {
    const api = await startApi({ database, port, originPort: link.port });
    return { ...api, stop: () => api.close() };
  };

  beforeEach(async () => {
    database = await createTestDatabase();
    port = await freePort();
    link = await openLink(port);
    browser = await openBrowser();
  });

  /** Both at their screens, in one conversation. */
  async function meet(serve: () => Promise<typeof server> = startHere): Promise<void> {
    server = await serve();
    visitor = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    counsellor = await openWindow(browser);
    await startWork(counsellor, server.origins);
    await startWaiting(visitor, server.origins);
    await counsellor.$('queue-row').waitFor();
    await counsellor.$('take-next').click();
    await visitor.$('compose').waitFor();
  }

  afterEach(async () => {
    await browser.close();
    await server.stop();
    await link.close();
    await database.drop();
  });

  it('tells what was sent and read, and that the other types', async () => {
    await meet();
    await say(visitor, 'hoi');
    await message(visitor, 'hoi', 'read').waitFor();
    await counsellor.$('compose').pressSequentially('Dag');
    await visitor.$('typing').waitFor();
    await counsellor.$('compose').press('Enter');
    await message(visitor, 'Dag').waitFor();
    await message(counsellor, 'Dag', 'read').waitFor();
  }, 120_000);

  it('loses no word when the line drops: what was written waits, is sent once, and both screens agree', async () => {
    await meet();
    await say(visitor, 'voor de breuk');
    await message(counsellor, 'voor de breuk').waitFor();
    link.cut();
    await say(visitor, 'tijdens de breuk');
    await say(counsellor, 'ik ben er nog');
    await visitor.page.locator('[data-testid=banner][data-kind=lost]').waitFor();
    await counsellor.page.locator('[data-testid=banner][data-kind=lost]').waitFor();
    await visitor.$('compose').fill('nog niet klaar');
    link.mend();
    await message(counsellor, 'tijdens de breuk').waitFor();
    await message(visitor, 'ik ben er nog').waitFor();
    await message(visitor, 'tijdens de breuk', 'read').waitFor();
    expect(await visitor.$('compose').inputValue()).toBe('nog niet klaar');
    expect(await textsOf(visitor)).toEqual(await textsOf(counsellor));
    expect(await textsOf(visitor)).toHaveLength(3);
  }, 120_000);

  it('R11 keeps what both wrote when the counsellor stays away: first in the queue, and taken again with the draft', async () => {
    await meet();
    await say(visitor, 'mijn woorden');
    await message(counsellor, 'mijn woorden').waitFor();
    link.cut();
    await say(counsellor, 'niet aangekomen');
    await counsellor.page.waitForTimeout(longerThanALeaseMs);
    link.mend();
    await visitor.page.locator('[data-testid=banner][data-kind=returned]').waitFor();
    await counsellor.page.locator('[data-testid=banner][data-kind=gone]').waitFor();
    await counsellor.$('take').click();
    await message(counsellor, 'mijn woorden').waitFor();
    expect(await counsellor.$('compose').inputValue()).toBe('niet aangekomen');
    await counsellor.$('send').click();
    await message(visitor, 'niet aangekomen').waitFor();
    expect(await textsOf(visitor)).toEqual(['mijn woorden', 'niet aangekomen']);
  }, 120_000);

  it('R1 loses no word when the server is killed and started again under both windows', async () => {
    await meet(start);
    await say(visitor, 'eerste');
    await message(counsellor, 'eerste').waitFor();
    await server.stop('SIGKILL');
    await say(visitor, 'terwijl hij weg is');
    await say(counsellor, 'hier ook');
    server = await start();
    await message(counsellor, 'terwijl hij weg is').waitFor();
    await message(visitor, 'hier ook').waitFor();
    await message(visitor, 'terwijl hij weg is', 'read').waitFor();
    expect(await textsOf(visitor)).toEqual(await textsOf(counsellor));
    expect(await textsOf(visitor)).toHaveLength(3);
  }, 120_000);

  it('shows the same conversation in a second tab', async () => {
    await meet();
    await say(visitor, 'in de eerste tab');
    await message(visitor, 'in de eerste tab', 'read').waitFor();
    const page = await visitor.context.newPage();
    const second: PersonWindow = { ...visitor, page, $: (testId) => page.getByTestId(testId) };
    await page.goto(server.origins.helpwanted);
    await message(second, 'in de eerste tab').waitFor();
    await say(second, 'in de tweede tab');
    await message(visitor, 'in de tweede tab').waitFor();
    await message(counsellor, 'in de tweede tab').waitFor();
    expect(await textsOf(second)).toEqual(await textsOf(visitor));
  }, 120_000);

  it('ends with a question, by the counsellor and by the visitor', async () => {
    await meet();
    await counsellor.$('end').click();
    await counsellor.$('confirm-end').click();
    await visitor.$('feedback').waitFor();
    await visitor.page.locator('[data-helped="3"]').click();
    await counsellor.$('close').click();
    await visitor.$('again').click();
    await visitor.$('begin').click();
    await counsellor.$('take').click();
    await visitor.$('end').click();
    await visitor.$('keep').click();
    await visitor.$('end').click();
    await visitor.$('confirm-end').click();
    await counsellor.$('ended').waitFor();
    const given = await database.query('select helped from chat.conversation order by queued_at');
    expect(given).toEqual([{ helped: 3 }, { helped: null }]);
  }, 120_000);

  it('shows one conversation at a time, also from one with its contact beside it to the next', async () => {
    await meet();
    await counsellor.$('end').click();
    await counsellor.$('confirm-end').click();
    await counsellor.$('wrap-up').waitFor();
    await visitor.page.locator('[data-helped="3"]').click();
    await visitor.$('again').click();
    await visitor.$('begin').click();
    await counsellor.$('take').click();
    await say(visitor, 'een nieuw gesprek');
    await message(counsellor, 'een nieuw gesprek').waitFor();
    expect(await counsellor.page.locator('section.conversation').count()).toBe(1);
    expect(await counsellor.$('ended').count()).toBe(0);
  }, 120_000);
});
