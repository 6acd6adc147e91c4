import { openWindow, type PersonWindow } from '../support/browser.js';
import { say, startWaiting, startWork, textsOf } from './people.js';
import { servePages, type ServedPages } from './pages.js';

/** Texts that run where markup is made of them. */
const hostile = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '"><svg onload=window.ran=1>',
  "'-window.ran=1-'",
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '</textarea><script>window.ran=1</script>',
  '<a href="javascript:window.ran=1" autofocus onfocus=window.ran=1>klik</a>',
  '{{constructor.constructor("window.ran=1")()}}',
  '${window.ran=1}',
  '<math><mtext><table><mglyph><style><img src onerror=window.ran=1>',
  '&lt;img src=x onerror=window.ran=1&gt;',
  '<link rel=stylesheet href=//strange.example.org/x.css><meta http-equiv=refresh content=0;//strange.example.org>',
  'javascript:window.ran=1',
  '<svg><animate onbegin=window.ran=1 attributeName=x dur=1s>',
];

describe('text that wants to be markup', () => {
  let served: ServedPages;
  let visitor: PersonWindow;
  let counsellor: PersonWindow;

  beforeEach(async () => {
    served = await servePages();
    visitor = await openWindow(served.browser);
    counsellor = await openWindow(served.browser);
    await startWork(counsellor, served.api.origins);
    await startWaiting(visitor, served.api.origins);
    await counsellor.$('take').click();
    await visitor.$('compose').waitFor();
  }, 120_000);

  afterEach(() => served.close());

  it('I13 runs nowhere: each side sees the letters that were typed', async () => {
    for (const text of hostile) await say(visitor, text);
    for (const text of hostile) await say(counsellor, text);
    const all = [...hostile, ...hostile].sort();
    for (const window of [visitor, counsellor]) {
      const { page } = window;
      await page
        .getByTestId('message')
        .nth(all.length - 1)
        .waitFor();
      await page.waitForFunction(() => !document.querySelector('[data-state=sending]'));
      expect((await textsOf(window)).sort()).toEqual(all);
      expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
      expect(
        await page
          .locator('[data-testid=messages] :is(img, iframe, script, a, svg[onload], link, meta, style)')
          .count(),
      ).toBe(0);
      expect([...window.strangers, ...window.complaints]).toEqual([]);
    }
  }, 120_000);

  it('I13 stays text after a reload, in a list of conversations, and in the address', async () => {
    await say(visitor, hostile[1] ?? '');
    await counsellor.page.getByTestId('message').first().waitFor();
    await counsellor.page.reload();
    await counsellor.$('my-chat').click();
    await counsellor.page.getByTestId('message').first().waitFor();
    await visitor.page.goto(
      `${served.api.origins.helpwanted}/?q=%3Cscript%3Ewindow.ran=1%3C/script%3E#<img src=x onerror=window.ran=1>`,
    );
    for (const { page, complaints } of [visitor, counsellor]) {
      expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
      expect(complaints).toEqual([]);
    }
  }, 120_000);

  it('I8 shows an address as text with its domain: nothing to click, nothing fetched', async () => {
    const link = 'https://hulp.example.org@strange.test/foto.jpg?x=1';
    for (const text of [link, 'javascript:alert(1)', 'data:text/html,hallo', 'file:///etc/hosts'])
      await say(visitor, text);
    const { page } = counsellor;
    await page.getByTestId('message').nth(3).waitFor();
    expect(await textsOf(counsellor)).toContain(link);
    const shown = page.getByTestId('message').filter({ hasText: link });
    expect(await shown.innerText()).toContain('strange.test');
    expect(
      await page.locator('[data-testid=messages] :is(a, [href], [role=link], img, iframe)').count(),
    ).toBe(0);
    await shown.click();
    expect(page.url()).toMatch(new RegExp(`^${served.api.origins.console}/`));
    expect(counsellor.context.pages()).toHaveLength(1);
    expect([...counsellor.strangers, ...counsellor.complaints, ...visitor.strangers]).toEqual([]);
  }, 120_000);
});
