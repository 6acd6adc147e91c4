import { openWindow, type PersonWindow } from '../support/browser.js';
import { message, say, startWaiting, startWork } from './people.js';
import { servePages, type ServedPages } from './pages.js';

const secret = 'iets dat niemand mag zien';

describe('Snel weg', () => {
  let served: ServedPages;
  let visitor: PersonWindow;
  let counsellor: PersonWindow;

  beforeEach(async () => {
    served = await servePages();
    visitor = await openWindow(served.browser, { viewport: { width: 390, height: 844 } });
    counsellor = await openWindow(served.browser);
    await startWork(counsellor, served.api.origins);
    await startWaiting(visitor, served.api.origins);
    await counsellor.$('take').click();
    await visitor.$('compose').waitFor();
    await say(visitor, secret);
    await message(visitor, secret, 'read').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  /** What the browser of the visitor still holds of the chat. */
  async function remains(): Promise<object> {
    await visitor.page.goto(served.api.origins.helpwanted);
    return visitor.page.evaluate(async () => ({
      session: sessionStorage.length,
      local: localStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      view:
        document.documentElement.dataset['view'] ??
        document.querySelector<HTMLElement>('[data-view]')?.dataset['view'],
    }));
  }

  const nothing = { session: 0, local: 0, cookies: '', databases: 0, workers: 0, view: 'home' };

  it('P9 leads away at once, leaves no word behind, and tells the counsellor', async () => {
    await visitor.$('exit').click();
    await visitor.page.waitForURL((url) => !url.hostname.endsWith('.localhost'));
    expect(await visitor.page.content()).not.toContain(secret);
    await visitor.page.goBack().catch(() => null);
    expect(await visitor.page.locator('body').innerText()).not.toContain(secret);
    expect(await remains()).toEqual(nothing);
    await counsellor.$('ended').waitFor();
    expect(await served.database.query('select ended_by from chat.conversation')).toEqual([
      { ended_by: 'visitor_exit' },
    ]);
  }, 120_000);

  it('P9 does the same when Shift is pressed three times, also while writing, and not for capitals', async () => {
    await visitor.$('compose').pressSequentially('ABC Dat Is Zo');
    await visitor.page.waitForTimeout(300);
    expect(new URL(visitor.page.url()).hostname).toContain('.localhost');
    for (let time = 0; time < 3; time++) await visitor.page.keyboard.press('Shift');
    await visitor.page.waitForURL((url) => !url.hostname.endsWith('.localhost'));
    expect(await remains()).toEqual(nothing);
  }, 120_000);

  it('P9 says before the first word that the history of the browser is not erased', async () => {
    const other = await openWindow(served.browser);
    await other.page.goto(served.api.origins.helpwanted);
    await other.$('start').first().click();
    await other.page.getByText('browsergeschiedenis wordt niet gewist').waitFor();
    expect(await other.$('compose').count()).toBe(0);
  }, 120_000);

  it('P10 the whole journey is one address without a secret in the history', async () => {
    const history = await visitor.page.evaluate(() => ({
      entries: window.history.length,
      address: location.href,
    }));
    // The empty page every window opens with, and the one of the visit.
    expect(history).toEqual({ entries: 2, address: `${served.api.origins.helpwanted}/` });
    expect(await visitor.page.title()).not.toMatch(/hulp|help|misbruik|dreig/i);
  }, 120_000);
});
