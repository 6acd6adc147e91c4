import { openWindow } from '../support/browser.js';
import { servePages, type ServedPages } from './pages.js';

describe('a browser without JavaScript', () => {
  let served: ServedPages;

  beforeAll(async () => {
    served = await servePages();
  }, 120_000);

  afterAll(() => served.close());

  it.each(['helpwanted', 'stop_it_now'] as const)(
    'S1 shows 112, 113, the telephone and the hours of %s',
    async (programme) => {
      const { page, context } = await openWindow(served.browser, { javaScriptEnabled: false });
      await page.goto(served.api.origins[programme]);
      expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
      expect(await page.locator('a[href="tel:113"], a[href="tel:08000113"]').first().isVisible()).toBe(true);
      expect(await page.locator('body').innerText()).toMatch(/JavaScript/);
      expect(await page.locator('body').innerText()).toMatch(/\d\d:\d\d/);
      expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThanOrEqual(3);
      expect(
        await page
          .getByTestId('start')
          .first()
          .isVisible()
          .catch(() => false),
      ).toBe(false);
      await context.close();
    },
  );

  it('P9 leaves by a plain link', async () => {
    const { page, strangers } = await openWindow(served.browser, { javaScriptEnabled: false });
    await page.goto(served.api.origins.helpwanted);
    await page.getByTestId('exit').click();
    await page.waitForURL((url) => !url.hostname.endsWith('.localhost'));
    expect(strangers).toHaveLength(1);
  });
});
