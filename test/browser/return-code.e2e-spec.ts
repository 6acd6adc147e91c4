import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { setClock } from '../support/clock.js';
import { faultsOf } from '../support/screens.js';
import { waitFor } from '../support/wait.js';
import { servePages, type ServedPages } from './pages.js';
import { message, say, startWaiting, startWork, textsOf } from './people.js';

const tomorrow = (): string => new Date(Date.now() + 20 * 3_600_000).toISOString();

describe('coming back with a return code', () => {
  let served: ServedPages;

  beforeEach(async () => {
    served = await servePages([JobsModule]);
  }, 120_000);

  afterEach(() => served.close());

  const codeOn = async ({ page }: PersonWindow): Promise<string> =>
    (await page.locator('[data-testid=code-words] li').allInnerTexts()).join(' ');

  const takeNext = async ({ page, $ }: PersonWindow): Promise<void> => {
    await page.locator('[data-testid=take-next]:enabled').click();
    await $('compose').waitFor();
  };

  async function typeCode({ page }: PersonWindow, code: string): Promise<void> {
    await page.locator('input[name=code]').fill(code);
    await page.locator('form:has(input[name=code]) button').click();
  }

  it('the next day: what was written waits, nothing has to be told again, and the talk goes on', async () => {
    const { api, browser } = served;
    const visitor = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    const desk = await openWindow(browser);
    await startWaiting(visitor, api.origins);
    await startWork(desk, api.origins);
    await takeNext(desk);
    await say(visitor, 'Ik moet nu weg.');
    await message(desk, 'Ik moet nu weg.').waitFor();

    // What was begun and not sent is not lost without a word.
    await visitor.$('compose').fill('En nog iets');
    await visitor.$('get-code').locator('button').click();
    await visitor.page.locator('[data-testid=banner][data-kind=unsent]').waitFor();
    expect(await visitor.$('compose').inputValue()).toBe('En nog iets');
    expect(await faultsOf(visitor, 'a text that is not sent')).toEqual([]);
    await visitor.$('send').click();
    await visitor.page.locator('[data-kind=unsent]').waitFor({ state: 'detached' });
    await message(desk, 'En nog iets').waitFor();
    await visitor.$('compose').fill('Laat maar');
    await visitor.$('get-code').locator('button').click();
    await visitor.page.locator('[data-kind=unsent]').waitFor();
    await visitor.$('get-code').locator('button').click();
    await visitor.$('code-words').waitFor();
    const code = await codeOn(visitor);
    expect(await faultsOf(visitor, 'a new code')).toEqual([]);
    await typeCode(visitor, 'iets heel anders');
    await visitor.page.locator('[data-problem=different]').waitFor();
    expect(await faultsOf(visitor, 'a code typed differently')).toEqual([]);
    await typeCode(visitor, code.toUpperCase().replaceAll(' ', '-'));
    await visitor.$('kept').waitFor();
    expect(await faultsOf(visitor, 'a code that counts')).toEqual([]);
    await say(desk, 'Je bent morgen welkom.');
    await message(desk, 'Je bent morgen welkom.').waitFor();
    await visitor.context.close();
    await desk.$('end').click();
    await desk.$('confirm-end').click();
    await desk.context.close();

    setClock(api.application, tomorrow());
    const back = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    await back.page.goto(`${api.origins.helpwanted}/code`);
    expect(await faultsOf(back, 'entering a code')).toEqual([]);
    await typeCode(back, code);
    await back.$('waiting-messages').waitFor();
    expect(await back.$('waiting-messages').innerText()).toContain('Je bent morgen welkom.');
    expect(await faultsOf(back, 'what was found')).toEqual([]);
    await back.$('resume-form').locator('button').click();
    await message(back, 'Ik moet nu weg.').waitFor();
    expect(new URL(back.page.url()).pathname).toBe('/');

    const later = await openWindow(browser);
    await startWork(later, api.origins, 'sam@demo.test');
    await takeNext(later);
    await message(later, 'Je bent morgen welkom.').waitFor();
    await say(back, 'Hier ben ik weer.');
    await message(later, 'Hier ben ik weer.').waitFor();
    expect(await textsOf(later)).toEqual([
      'Ik moet nu weg.',
      'En nog iets',
      'Je bent morgen welkom.',
      'Hier ben ik weer.',
    ]);
    await waitFor('the contact of each time', async () => {
      const contacts = await served.database.query<{ conversation_round: number }>(
        'select conversation_round from contacts.contact order by 1',
      );
      return contacts.map(({ conversation_round }) => conversation_round).join() === '1,2';
    });
    expect([...back.complaints, ...back.strangers]).toEqual([]);
  }, 120_000);

  it('works without JavaScript, up to the words that waited', async () => {
    const { api, browser } = served;
    const visitor = await openWindow(browser);
    await startWaiting(visitor, api.origins);
    const token = await visitor.page.evaluate(() => sessionStorage.getItem('chat') ?? '');
    const plain = await openWindow(browser, { javaScriptEnabled: false });
    await plain.page.goto(`${api.origins.helpwanted}/en/code`);
    await plain.page.locator('html[lang=en]').waitFor();
    await visitor.page.evaluate((given) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = '/code/new';
      for (const [name, value] of Object.entries({ language: 'nl', token: given })) {
        const field = document.createElement('input');
        Object.assign(field, { name, value });
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    }, token);
    await visitor.$('code-words').waitFor();
    const code = await codeOn(visitor);
    await typeCode(visitor, code);
    await visitor.$('kept').waitFor();
    await typeCode(plain, code);
    await plain.$('waiting-messages').waitFor();
    await plain.page.locator('a[href="tel:112"]').waitFor();
  }, 120_000);
});
