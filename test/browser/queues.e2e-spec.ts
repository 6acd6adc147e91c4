import { openWindow, type PersonWindow } from '../support/browser.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('the page of the jobs, in a real browser', () => {
  let served: ServedPages;
  let ada: PersonWindow;

  beforeAll(async () => {
    served = await servePages();
    ada = await openWindow(served.browser);
    await signIn(ada, served.api.origins, 'ada@demo.test');
    await ada.$('programme-helpwanted').click();
    await ada.$('place-queues').waitFor();
  }, 120_000);

  afterAll(() => served.close());

  it('shows an administrator numbers, where the queue is kept, and asks nobody else for anything', async () => {
    await ada.$('place-queues').click();
    await ada.$('queue-kept').filter({ hasText: 'Postgres' }).waitFor();
    expect(await ada.$('queue-failed').innerText()).toBe('0');
    expect(await faultsOf(ada, 'jobs')).toEqual([]);
    expect([...ada.strangers, ...ada.complaints]).toEqual([]);
  }, 120_000);
});
