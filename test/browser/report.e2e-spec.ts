import { openWindow, type PersonWindow } from '../support/browser.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('the report form', () => {
  let served: ServedPages;

  beforeEach(async () => {
    served = await servePages();
  }, 120_000);

  afterEach(() => served.close());

  const heading = ({ page }: PersonWindow): Promise<string> => page.locator('h1:visible').innerText();
  const next = ({ page }: PersonWindow): Promise<void> =>
    page.locator('section:not([hidden]) button[value=next]').click();
  const choose = ({ page }: PersonWindow, text: string): Promise<void> =>
    page.locator('section:not([hidden]) label').filter({ hasText: text }).locator('input').check();

  async function fillIn(visitor: PersonWindow): Promise<void> {
    await choose(visitor, 'Verspreiding van naaktbeelden');
    await next(visitor);
    await choose(visitor, 'Het gaat over mij');
    await next(visitor);
    await choose(visitor, '15–17');
    await next(visitor);
    await choose(visitor, 'Telegram');
    await next(visitor);
    await visitor.page.locator('#links').fill('https://materiaal.example.org/1');
    await next(visitor);
    await visitor.page.locator('#story').fill('Iemand deelt iets van mij.');
    await next(visitor);
    await next(visitor);
    await choose(visitor, 'Met een code');
    await next(visitor);
  }

  it('P9 three Shifts lead away from a report half written, and Back shows no word of it', async () => {
    const visitor = await openWindow(served.browser, { viewport: { width: 390, height: 844 } });
    const { page } = visitor;
    await page.goto(`${served.api.origins.helpwanted}/formulier`);
    await page.waitForLoadState('networkidle');
    for (let question = 0; question < 4; question++) await next(visitor);
    const secret = 'https://geheim.example.org/niemand';
    await page.locator('#links').fill(secret);
    await next(visitor);
    for (let time = 0; time < 3; time++) await page.keyboard.press('Shift');
    await page.waitForURL((url) => !url.hostname.endsWith('.localhost'));
    await page.goBack().catch(() => null);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('textarea, input')]
          .map((each) => (each as HTMLInputElement).value)
          .join(),
      ),
    ).not.toContain('geheim');
    await page.goto(`${served.api.origins.helpwanted}/formulier`);
    expect(await page.locator('#links').inputValue()).toBe('');
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  }, 120_000);

  /** A counsellor reads it in the console and answers. */
  async function answer(text: string): Promise<void> {
    const desk = await openWindow(served.browser);
    await signIn(desk, served.api.origins, 'noor@demo.test');
    await desk.$('place-contacts').click();
    await desk.$('open-contact').first().click();
    await desk.$('report').waitFor();
    expect(await desk.$('report').innerText()).toContain('Iemand deelt iets van mij.');
    await desk.$('report-answer').fill(text);
    await desk.$('send-report-answer').click();
    await desk.$('report-messages').waitFor();
    expect(await faultsOf(desk, 'a report in the console')).toEqual([]);
    await desk.context.close();
  }

  async function keepCode(visitor: PersonWindow): Promise<string> {
    const code = (await visitor.page.locator('[data-testid=code-words] li').allInnerTexts()).join(' ');
    await visitor.page.locator('#over').fill(code);
    await visitor.page.locator('[data-testid=confirm-form] button').click();
    await visitor.$('kept').waitFor();
    return code;
  }

  async function readAnswer(visitor: PersonWindow, code: string): Promise<string> {
    await visitor.page.goto(`${served.api.origins.helpwanted}/code`);
    await visitor.page.locator('#code').fill(code);
    await visitor.page.locator('[data-testid=code-form] button').click();
    return visitor.$('report-messages').innerText();
  }

  it('is filled in without JavaScript, one question a page, and answered by return code', async () => {
    const visitor = await openWindow(served.browser, {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    await visitor.page.goto(`${served.api.origins.helpwanted}/formulier`);
    expect(await visitor.page.title()).toBe('Formulier, vraag 1 van 8');
    await fillIn(visitor);
    expect(await heading(visitor)).toBe('Klopt het zo?');
    await visitor.page.locator('section:not([hidden]) button[value=back]').click();
    expect(await heading(visitor)).toContain('antwoorden');
    await next(visitor);
    await visitor.$('report-send').click();
    const code = await keepCode(visitor);
    await answer('We hebben een verzoek gestuurd.');
    expect(await readAnswer(visitor, code)).toContain('We hebben een verzoek gestuurd.');
    await visitor.page.locator('#antw').fill('Dank je wel.');
    await visitor.page.locator('[data-testid=reply-form] button').click();
    expect(await visitor.$('report-messages').innerText()).toContain('Dank je wel.');
  }, 120_000);

  it('with JavaScript asks the server only at the end, and Back goes to the question before', async () => {
    const visitor = await openWindow(served.browser, { viewport: { width: 390, height: 844 } });
    await visitor.page.goto(`${served.api.origins.helpwanted}/formulier`);
    const asked: string[] = [];
    visitor.page.on('request', (request) => {
      if (['document', 'fetch', 'xhr'].includes(request.resourceType())) asked.push(request.method());
    });
    expect(await faultsOf(visitor, 'a question')).toEqual([]);
    await fillIn(visitor);
    expect(await heading(visitor)).toBe('Klopt het zo?');
    expect(await faultsOf(visitor, 'looking it over')).toEqual([]);
    expect(await visitor.page.locator('.summary').innerText()).toContain('Iemand deelt iets van mij.');
    await visitor.page.goBack();
    await visitor.page.goBack();
    expect(await heading(visitor)).toContain('al gedaan');
    await choose(visitor, 'Bewijs bewaard');
    await next(visitor);
    await next(visitor);
    expect(await visitor.page.locator('.summary').innerText()).toContain('Bewijs bewaard');
    expect(asked).toEqual([]);
    await visitor.$('report-send').click();
    await visitor.$('code-words').waitFor();
    expect(await faultsOf(visitor, 'the code of a report')).toEqual([]);
    expect([...visitor.complaints, ...visitor.strangers]).toEqual([]);
  }, 120_000);
});
