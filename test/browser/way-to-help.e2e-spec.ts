import { openWindow, type PersonWindow } from '../support/browser.js';
import { startWaiting, startWork } from './people.js';
import { servePages, type ServedPages } from './pages.js';

describe('help in an emergency', () => {
  let served: ServedPages;
  let visitor: PersonWindow;

  beforeEach(async () => {
    served = await servePages();
    visitor = await openWindow(served.browser, { viewport: { width: 390, height: 844 } });
  }, 120_000);

  afterEach(() => served.close());

  /** The telephone links one can tap without doing anything first. */
  async function taps(screen: string): Promise<object> {
    const links = visitor.page.locator('a[href^="tel:"]:visible');
    const numbers = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    return {
      screen,
      at112: numbers.includes('tel:112'),
      at113: numbers.some((number) => /^tel:(113|08000113)$/.test(number ?? '')),
    };
  }

  const reached = (screen: string) => ({ screen, at112: true, at113: true });

  it('S1 is one tap away on every screen of a visitor', async () => {
    const { origins } = served.api;
    const counsellor = await openWindow(served.browser);
    const walked: object[] = [];
    const walk = async (screen: string) => walked.push(await taps(screen));
    await startWork(counsellor, origins);
    await visitor.page.goto(origins.helpwanted);
    await walk('home');
    await visitor.$('start').first().click();
    await walk('before');
    await visitor.page.getByLabel('26 of ouder').check();
    await visitor.$('begin').click();
    await visitor.$('handover').waitFor();
    await walk('handed over');
    await startWaiting(visitor, origins);
    await walk('waiting');
    await counsellor.$('take').click();
    await visitor.$('compose').waitFor();
    await walk('talking');
    await visitor.context.setOffline(true);
    await walk('offline');
    await visitor.context.setOffline(false);
    await counsellor.$('end').click();
    await counsellor.$('confirm-end').click();
    await visitor.$('feedback').waitFor();
    await walk('ended');
    await visitor.page.goto(`${origins.helpwanted}/bestaat-niet`);
    await walk('not found');
    await visitor.page.goto(origins.stop_it_now);
    await walk('Stop it Now!');
    expect(walked).toEqual(walked.map((step) => reached((step as { screen: string }).screen)));
    expect(walked).toHaveLength(9);
  }, 120_000);

  it('S1 is one tap away when the chat is closed', async () => {
    await served.database.query(
      `update programmes.programme set override_state = 'closed', override_until = now() + interval '1 hour'`,
    );
    await visitor.page.goto(served.api.origins.helpwanted);
    await visitor.$('closed').waitFor();
    expect(await taps('closed')).toEqual(reached('closed'));
  }, 120_000);

  it('S3 the limits of confidentiality stand before the first message, and their version is kept', async () => {
    await visitor.page.goto(served.api.origins.helpwanted);
    await visitor.$('start').first().click();
    expect(await visitor.$('confidentiality').isVisible()).toBe(true);
    expect(await visitor.$('compose').count()).toBe(0);
    await visitor.$('begin').click();
    await visitor.$('place').waitFor();
    const [stored] = await served.database.query<{ confidentiality_version: string }>(
      'select confidentiality_version from chat.conversation',
    );
    expect(stored?.confidentiality_version).toMatch(/^\d{4}-\d{2}$/);
  }, 120_000);
});
