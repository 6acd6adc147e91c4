import type { NoticePersonAct, NoticeView, TakedownDecision } from '#contract/takedown';
import { NoticeActs } from '#takedown';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { hiddenOf, sendForm, viewOf } from '../support/form.js';
import {
  type CodeOfPerson,
  reportedWithCode,
  requestsOn,
  talkedWithCode,
} from '../support/person-requests.js';
import { act, approvedNotice, step, takedownActor, wholeDraft } from '../support/takedown.js';

const canaries = [
  'https://videobaan.test/p/kanarie-plek',
  'kanarie-uitleg: dit beeld staat er zonder toestemming van wie erop staat.',
  'kanarie-kenmerk-77',
  'kanarie-notitie',
];
const [address = '', explanation = '', providerReference = '', note = ''] = canaries;

describe('how a request stands, for whoever comes back with a code', () => {
  let database: TestDatabase;
  let api: TestApi;
  let person: CodeOfPerson;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    person = await reportedWithCode(api, database);
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const options = () => ({ database, process: api.application, contactId: person.contactId });
  const open = (code = person.code, language = 'nl') => sendForm(api, '/code', { code, language });
  const phases = async (code = person.code) => requestsOn(await open(code)).map(({ phase }) => phase);
  const asTara = async (notice: NoticeView, asked: NoticePersonAct, more: object = {}) =>
    act(api.application, await takedownActor(database, 'tara'), { notice, act: asked, ...more });
  const decide = async ({ id, revision, addresses }: NoticeView, given: readonly TakedownDecision[]) => {
    const decisions = addresses.map((target, place) => ({
      targetId: target.id,
      decision: given[place] ?? 'removed',
    }));
    const tara = await takedownActor(database, 'tara');
    return api.application
      .get(NoticeActs, { strict: false })
      .do(tara, id, { revision, act: 'decide', decisions });
  };
  const sent = async (more: object = {}) => {
    const approved = await approvedNotice({ ...options(), ...more });
    await step(api.application, approved.id, 'await_handoff');
    return asTara({ ...approved, revision: approved.revision + 1 }, 'hand_over', { providerReference, note });
  };

  it('is told from when it was submitted until it is gone, in plain words', async () => {
    const noor = await takedownActor(database, 'noor');
    const draft = await wholeDraft(options());
    expect(await phases()).toEqual([]);
    const submitted = await act(api.application, noor, { notice: draft, act: 'submit' });
    expect(await phases()).toEqual(['preparing']);
    const approved = await asTara(submitted, 'approve');
    await step(api.application, approved.id, 'await_handoff');
    expect(await phases()).toEqual(['preparing']);
    const handed = await asTara({ ...approved, revision: approved.revision + 1 }, 'hand_over');
    expect(requestsOn(await open())[0]?.text).toContain('Verstuurd aan Videobaan.');
    const known = await asTara(handed, 'acknowledge');
    expect(await phases()).toEqual(['received']);
    const asked = await asTara(known, 'ask');
    expect(await phases()).toEqual(['asked']);
    await decide(await asTara(asked, 'answer'), ['removed']);
    expect(requestsOn(await open())[0]?.text).toContain('Videobaan zegt dat het weg is.');
    await database.query(`update takedown.target set state = 'verified_gone'`);
    expect(requestsOn(await open())[0]?.text).toContain('Wij hebben gezien dat het weg is.');
  });

  it('is told in English, with the day and never the hour, and how many places are gone', async () => {
    const addresses = [1, 2, 3, 4].map((place) => `https://videobaan.test/p/plek-${place}`);
    await decide(await sent({ addresses }), ['removed', 'removed', 'already_gone', 'refused_not_illegal']);
    const [told] = requestsOn(await open(person.code, 'en'));
    expect(told?.text).toMatch(
      /^Videobaan Videobaan did not say yes everywhere\..* Videobaan says that 3 of the 4 places are gone\. Last step: today, [A-Z]\w+ \d+ [A-Z]\w+$/,
    );
  });

  it('of whoever talked is found by the code of their conversation', async () => {
    const talker = await talkedWithCode(api, database);
    await approvedNotice({ ...options(), contactId: talker.contactId });
    const page = await open(talker.code);
    expect([viewOf(page), requestsOn(page).map(({ phase }) => phase)]).toEqual([
      'code-conversation',
      ['preparing'],
    ]);
    expect(await phases()).toEqual([]);
  });

  it('is told by no code of somebody else, nor by any when it belongs to no contact', async () => {
    const other = await reportedWithCode(api, database);
    await sent();
    await approvedNotice({ database, process: api.application });
    expect(await phases()).toEqual(['sent']);
    expect(await phases(other.code)).toEqual([]);
  });

  it('P4 is told by no code of the other programme, also for a contact of the same number', async () => {
    const actor = await takedownActor(database, 'kim');
    await approvedNotice({ ...options(), actor });
    expect(await database.query('select 1 from takedown.notice where contact_id is not null')).toHaveLength(
      1,
    );
    expect(await phases()).toEqual([]);
  });

  it('is told no more once the key of the notice was destroyed', async () => {
    await sent();
    expect(await phases()).toEqual(['sent']);
    await database.query('delete from takedown.notice_key');
    expect(await phases()).toEqual([]);
  });

  it('holds no address, word, reference, note or name of staff, and no id of the notice', async () => {
    const notice = await sent({ addresses: [address], words: { explanation } });
    const page = await open();
    expect(requestsOn(page)).toHaveLength(1);
    expect(canariesIn(page.text, canaries)).toEqual([]);
    const names = ['kanarie', notice.id, notice.reference, 'Noor', 'Tara', notice.addresses[0]?.id ?? ''];
    expect(names.filter((name) => page.text.includes(name))).toEqual([]);
  });

  it('leaves the page as it was while there is only a draft, and is no entry of the trail', async () => {
    const plain = async () => (await open()).text.replaceAll(/(nonce|value)="[^"]*"/g, '$1');
    const before = await plain();
    await wholeDraft(options());
    const entries = await database.query('select count(*) from audit.entry');
    expect(await plain()).toBe(before);
    expect(await database.query('select count(*) from audit.entry')).toEqual(entries);
  });

  it('is there again beside the report after its reporter wrote something', async () => {
    await sent();
    const page = await open();
    const written = { token: hiddenOf(page, 'token'), key: hiddenOf(page, 'key'), text: 'Ook op een ander.' };
    const answered = await sendForm(api, '/code/reply', written);
    expect(requestsOn(answered).map(({ phase }) => phase)).toEqual(['sent']);
  });
});
