import { openWindow, type PersonWindow } from '../support/browser.js';
import { type CodeOfPerson, reportedWithCode, talkedWithCode } from '../support/person-requests.js';
import { faultsOf } from '../support/screens.js';
import { approvedNotice, someAddress } from '../support/takedown.js';
import { servePages, type ServedPages } from './pages.js';

describe('how requests stand, at the code of the person they are about', () => {
  let served: ServedPages;

  beforeEach(async () => {
    served = await servePages();
  }, 120_000);

  afterEach(() => served.close());

  async function opened(window: PersonWindow, { code }: CodeOfPerson, path = '/code'): Promise<void> {
    await window.page.goto(`${served.api.origins.helpwanted}${path}`);
    await window.page.locator('input[name=code]').fill(code);
    await window.page.locator('form:has(input[name=code]) button').click();
  }

  const phasesOn = ({ page }: PersonWindow): Promise<readonly (string | null)[]> =>
    page
      .locator('[data-testid=requests] [data-phase]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-phase')));

  /** A request for each pair of states, the newest first on the page. */
  async function stand(
    { contactId }: CodeOfPerson,
    ...states: readonly (readonly [notice: string, targets: readonly string[]])[]
  ): Promise<void> {
    const { database, api } = served;
    for (const [state, targets] of states) {
      const addresses = targets.map(someAddress);
      const { id } = await approvedNotice({ database, process: api.application, contactId, addresses });
      await database.query('update takedown.notice set state = $2 where id = $1', [id, state]);
      await database.query('update takedown.target set state = ($2::text[])[position] where notice_id = $1', [
        id,
        targets,
      ]);
    }
  }

  it('S1 are read on a phone, light and dark, beside the way out and the numbers to call', async () => {
    const { api, database, browser } = served;
    const person = await reportedWithCode(api, database);
    const other = await reportedWithCode(api, database);
    await stand(
      person,
      ['approved', ['open']],
      ['info_requested', ['notified']],
      ['decided', ['claimed_removed', 'verified_gone', 'verified_gone', 'refused']],
      ['decided', ['verified_gone', 'verified_gone']],
      ['dispatch_unknown', ['open']],
    );
    const visitor = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    await opened(visitor, person);
    await visitor.$('requests').waitFor();
    expect(await phasesOn(visitor)).toEqual(['working', 'seen_gone', 'refused', 'asked', 'preparing']);
    const text = await visitor.$('requests').innerText();
    expect(text).toContain('Volgens Videobaan zijn 3 van de 4 plekken weg.');
    expect(text).toContain('Wij hebben gezien dat het weg is.');
    await visitor.page.getByText('Een medewerker heeft het gelezen').waitFor();
    expect(await faultsOf(visitor, 'requests beside a report')).toEqual([]);
    for (const number of ['112', '113']) await visitor.page.locator(`a[href="tel:${number}"]`).waitFor();
    await visitor.page.locator('a.exit').waitFor();
    await opened(visitor, other);
    await visitor.$('report-messages').waitFor();
    expect(await visitor.$('requests').count()).toBe(0);

    expect([...visitor.complaints, ...visitor.strangers]).toEqual([]);
  }, 120_000);

  it('are read without JavaScript too, in English, by whoever talked', async () => {
    const { api, database, browser } = served;
    const person = await talkedWithCode(api, database);
    await stand(person, ['sent', ['notified']]);
    const plain = await openWindow(browser, { javaScriptEnabled: false });
    await opened(plain, person, '/en/code');
    await plain.$('requests').waitFor();
    expect(await plain.$('requests').innerText()).toContain(
      'Sent to Videobaan. We are waiting for an answer.',
    );
    const visitor = await openWindow(browser);
    await opened(visitor, person, '/en/code');
    await visitor.$('requests').waitFor();
    expect(await faultsOf(visitor, 'requests beside a conversation')).toEqual([]);
    expect([...visitor.complaints, ...visitor.strangers]).toEqual([]);
  }, 120_000);
});
