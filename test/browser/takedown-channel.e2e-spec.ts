import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { ApiPolling, checkNoticeDocument, checkXarf, TakedownSending } from '#takedown';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { say, TestCloudflare } from '../support/cloudflare.js';
import { faultsOf } from '../support/screens.js';
import { addProvider, approvedNotice } from '../support/takedown.js';
import { waitFor } from '../support/wait.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('how a request went, in a real browser', () => {
  let cloudflare: TestCloudflare;
  let served: ServedPages;
  let noor: PersonWindow;
  let providerId: string;

  beforeAll(async () => {
    cloudflare = await TestCloudflare.start();
    served = await servePages([], cloudflare.env());
    ({ providerId } = await addProvider(served.database, {
      kind: 'http_api',
      address: null as unknown as string,
    }));
    await served.database.query(`update takedown.provider set code = 'cloudflare' where id = $1`, [
      providerId,
    ]);
    noor = await openWindow(served.browser);
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await noor.$('place-takedown').waitFor();
  }, 120_000);

  afterAll(async () => {
    await served.close();
    await cloudflare.close();
  });

  const service = <T>(of: abstract new (...given: never[]) => T): T =>
    served.api.application.get<T>(of, { strict: false });
  /** An approved request of a minor that went by the interface; gives it once it stands so. */
  async function went(state: string) {
    const notice = await approvedNotice({
      database: served.database,
      process: served.api.application,
      providerId,
      words: { ageClass: 'minor', capacity: 'ordinary' },
    });
    await service(TakedownSending).send({
      programme: 'helpwanted',
      account: { address: 'verzoeken@helpwanted.test' },
    });
    await waitFor(`it to be ${state}`, async () => {
      const rows = await served.database.query<{ state: string }>(
        'select state from takedown.notice where id = $1',
        [notice.id],
      );
      return rows[0]?.state === state;
    });
    return notice;
  }
  const open = async (id: string) => {
    await noor.page.goto(`${served.api.origins.console}#takedown/${id}`);
    await noor.$('channel-card').waitFor();
  };

  it('says why it failed and what to do, in both languages', async () => {
    cloudflare.fault = (_request, response) => say(response, 401, {});
    const { id } = await went('dispatch_failed');
    cloudflare.fault = undefined;
    await open(id);
    await noor.$('attempt-fault').filter({ hasText: 'neemt onze sleutel niet aan' }).waitFor();
    expect(await faultsOf(noor, 'a request that failed')).toEqual([]);
    await noor.$('language-en').click();
    await noor.$('attempt-fault').filter({ hasText: 'does not take our key' }).waitFor();
    await noor.$('language-nl').click();
    expect([...noor.strangers, ...noor.complaints]).toEqual([]);
  }, 120_000);

  it('shows what the provider tells, which is no decision, and gives the files by keyboard', async () => {
    const { id, reference } = await went('sent');
    cloudflare.reports.forEach((_, name) =>
      cloudflare.reports.set(name, {
        id: name,
        status: 'accepted',
        mitigation_summary: { accepted_url_count: 1, active_count: 2 },
      }),
    );
    await served.database.query(`update takedown.api_report set due_at = now() - interval '1 minute'`);
    await service(ApiPolling).poll('helpwanted');
    await open(id);
    await noor.$('provider-report').filter({ hasText: 'Maatregelen van kracht: 2' }).waitFor();
    await noor.$('provider-report').filter({ hasText: 'geen besluit' }).waitFor();
    const fetched = async (kind: string): Promise<readonly [string, unknown]> => {
      const coming: Promise<Download> = noor.page.waitForEvent('download');
      await noor.$(`file-${kind}`).press('Enter');
      const file = await coming;
      return [file.suggestedFilename(), JSON.parse(await readFile(await file.path(), 'utf8'))];
    };
    const [documentName, document] = await fetched('document');
    await noor.$('file-said').filter({ hasText: documentName }).waitFor();
    const [xarfName, xarf] = await fetched('xarf');
    expect([documentName, xarfName]).toEqual([`${reference}.json`, `${reference}-xarf.json`]);
    expect(() => checkNoticeDocument(document)).not.toThrow();
    expect(() => checkXarf(xarf)).not.toThrow();
    expect(await faultsOf(noor, 'a request that an interface took')).toEqual([]);
    expect([...noor.strangers, ...noor.complaints]).toEqual([]);
  }, 120_000);
});
