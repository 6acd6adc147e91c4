import { firstForm } from '#contacts';
import type { FormVersions } from '#contract';
import { openWindow, type PersonWindow } from '../support/browser.js';
import { signedIn } from '../support/contacts.js';
import { faultsOf } from '../support/screens.js';
import { servePages, type ServedPages } from './pages.js';
import { signIn } from './people.js';

describe('the form in a real browser', () => {
  let served: ServedPages;
  let ada: PersonWindow;
  let noor: PersonWindow;
  let faults: string[];

  beforeAll(async () => {
    faults = [];
    served = await servePages();
    ada = await openWindow(served.browser);
    noor = await openWindow(served.browser);
  }, 60_000);

  afterAll(() => served.close());

  const look = async (screen: string) => {
    faults.push(...(await faultsOf(ada, screen)));
  };

  /** Another administrator saves a version in which a topic has another name. */
  async function saveMeanwhile(): Promise<string> {
    const other = await signedIn(served.api, 'ada');
    const { kinds, fields } = firstForm('helpwanted');
    const changed = fields.map((field) => ({
      ...field,
      ...(field.code === 'platform' && { label: { nl: 'Op welk platform?', en: 'On which platform?' } }),
    }));
    const asked = { follows: '2016.1', kinds, fields: changed };
    return (await other.must<FormVersions>('POST', '/api/forms', asked)).current.version;
  }

  it('is changed by an administrator while another does, and is a counsellor’s next one but not their draft’s', async () => {
    const { page, $ } = ada;
    await signIn(noor, served.api.origins, 'noor@demo.test');
    await noor.$('place-contacts').click();
    await noor.$('new-call').click();
    await noor.$('field-notes').fill('Belt later terug');
    await signIn(ada, served.api.origins, 'ada@demo.test');
    await $('programme-helpwanted').click();
    await $('place-forms').click();
    await $('form-field-primary_topic').waitFor();
    expect(await $('save-form').isDisabled()).toBe(true);
    await look('questions');
    await $('form-field-primary_topic').click();
    await $('words-primary_topic-grooming-nl').fill('Grooming of lokken');
    await $('end-primary_topic-csam_seen').click();
    await $('undo-primary_topic-csam_seen').click();
    await $('end-primary_topic-csam_seen').click();
    await $('add-choice').click();
    // Whoever adds a topic types its name at once.
    await page.keyboard.type('Doxing');
    await look('a question');
    await $('save-form').click();
    expect(await $('form-problems').innerText()).toContain(
      'Onderwerp › Doxing: vul de naam in het Nederlands en in het Engels in',
    );
    await look('not yet');
    await page.keyboard.press('Escape');
    await $('words-primary_topic-new__1-en').fill('Doxing');
    await page.setViewportSize({ width: 1280, height: 844 });
    await $('add-field').click();
    await $('new-field-kind').selectOption('date');
    await look('kind of question');
    await $('confirm-field').click();
    await $('field-words-new__1-nl').fill('Wanneer gebeurde het?');
    await $('field-words-new__1-en').fill('When did it happen?');
    await $('field-condition').selectOption('reporter_role');
    await $('condition-victim').check();
    await $('forms-preview').click();
    await $('choice-primary_topic-grooming').waitFor({ state: 'attached' });
    expect(await $('choice-primary_topic-csam_seen').count()).toBe(0);
    await $('choice-reporter_role-victim').check();
    await page.getByText('Wanneer gebeurde het?').waitFor();
    await look('preview');
    const theirs = await saveMeanwhile();
    await $('save-form').click();
    await look('what changes');
    await $('confirm-form').click();
    await $('go-on').waitFor();
    expect(await $('overtaken').innerText()).toContain(`versie ${theirs}`);
    await look('somebody was first');
    await $('go-on').click();
    await $('save-form').click();
    const changes = await $('form-changes').innerText();
    expect(changes).toMatch(
      /heet nu “Grooming of lokken”.*niet meer te kiezen.*Doxing.*Wanneer gebeurde het/s,
    );
    expect(changes).not.toContain('Op welk platform');
    await $('confirm-form').click();
    await page.getByText('is bewaard en geldt vanaf nu').waitFor();
    await $('forms-versions').click();
    expect(await $('form-version-row').count()).toBe(3);
    await $('look-2016.1').click();
    await $('choice-primary_topic-csam_seen').waitFor({ state: 'attached' });
    await look('versions');
    // The draft goes on as it was begun; the next contact is asked the new questions.
    expect(await noor.$('field-notes').inputValue()).toBe('Belt later terug');
    await noor.$('choice-primary_topic-csam_seen').check();
    await noor.$('close-as-hang_up').click();
    await noor.$('version').waitFor();
    await noor.$('new-call').click();
    await noor.$('choice-primary_topic-doxing').waitFor({ state: 'attached' });
    expect(await noor.$('choice-primary_topic-csam_seen').count()).toBe(0);
    await noor.page.getByText('Op welk platform?').waitFor();
    await noor.$('choice-reporter_role-victim').check();
    await noor.$('field-when_did_it_happen').waitFor();
    expect([...faults, ...ada.complaints, ...ada.strangers, ...noor.complaints]).toEqual([]);
  }, 180_000);
});
