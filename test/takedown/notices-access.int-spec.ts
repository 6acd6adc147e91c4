import { randomUUID } from 'node:crypto';
import type {
  AddedTargets,
  NoticeBoard,
  NoticeHandoff,
  NoticeView,
  RevealedTarget,
} from '#contract/takedown';
import { AuditTrail } from '#audit';
import { startApi, type TestApi } from '../support/api.js';
import { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addProvider, someAddress, step, wholeWords } from '../support/takedown.js';

const notices = '/api/takedown/notices';

describe('who may reach a notice', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let kim: Console;
  let tara: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    [noor, sam, kim] = [await signedIn(api, 'noor'), await signedIn(api, 'sam'), await signedIn(api, 'kim')];
    tara = new Console(api);
    await tara.signIn('tara@demo.test');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  async function written(page: Console): Promise<NoticeView> {
    const { providerId } = await addProvider(database);
    const { id } = await page.must<NoticeView>('POST', notices, { key: randomUUID(), providerId });
    await page.must('PUT', `${notices}/${id}`, { ...wholeWords, revision: 1 });
    const targets = [someAddress(), someAddress()].map((url) => ({ url, kind: 'post' }));
    return (await page.must<AddedTargets>('POST', `${notices}/${id}/targets`, { revision: 2, targets }))
      .notice;
  }

  const act = (page: Console, { id, revision }: NoticeView, asked: object) =>
    page.must<NoticeView>('POST', `${notices}/${id}/acts`, { revision, ...asked });

  it('P4 A8 is nothing in the other programme, and on no board there', async () => {
    const { id, addresses, revision } = await written(noor);
    const target = addresses[0]?.id ?? '';
    const asked: readonly (readonly [method: string, path: string, body?: object])[] = [
      ['GET', `${notices}/${id}`],
      ['PUT', `${notices}/${id}`, { ...wholeWords, revision }],
      ['POST', `${notices}/${id}/targets`, { revision, targets: [{ url: someAddress(), kind: 'post' }] }],
      ['DELETE', `${notices}/${id}/targets/${target}?revision=${revision}`],
      ['POST', `${notices}/${id}/acts`, { revision, act: 'submit' }],
      ['POST', `/api/takedown/targets/${target}/reveal`],
      ['POST', `/api/takedown/targets/${target}/reopen`, { key: randomUUID() }],
    ];
    for (const [method, path, body] of asked) {
      const { status, text } = await kim.ask(method, path, body);
      expect([method, path, status, text]).toEqual([method, path, 404, '{"error":{"code":"not_found"}}']);
    }
    expect((await kim.must<NoticeBoard>('GET', `${notices}?over=true`)).notices).toEqual([]);
  });

  it('is begun for a contact by whoever may see that contact', async () => {
    const { providerId } = await addProvider(database);
    const { id: contactId } = await draft(noor);
    const asked = () => ({ key: randomUUID(), providerId, contactId });
    expect((await sam.ask('POST', notices, asked())).status).toBe(404);
    expect(await noor.must('POST', notices, asked())).toMatchObject({ contactId, state: 'draft' });
    const { notices: found } = await noor.must<NoticeBoard>('GET', `${notices}?contactId=${contactId}`);
    expect(found).toHaveLength(1);
  });

  it('is refused with what is missing, and what is no address with its place', async () => {
    const { providerId } = await addProvider(database);
    const begun = await noor.must<NoticeView>('POST', notices, { key: randomUUID(), providerId });
    const submitted = await noor.ask('POST', `${notices}/${begun.id}/acts`, { revision: 1, act: 'submit' });
    expect(submitted).toMatchObject({ status: 409, body: { error: { code: 'incomplete' } } });
    expect(submitted.body).toMatchObject({ error: { gaps: begun.gaps } });
    const targets = [someAddress(), 'javascript:alert(1)'].map((url) => ({ url, kind: 'post' }));
    const added = await noor.ask('POST', `${notices}/${begun.id}/targets`, { revision: 1, targets });
    expect(added.text).toBe('{"error":{"code":"invalid","field":"targets.1.url"}}');
    expect((await noor.must<NoticeView>('GET', `${notices}/${begun.id}`)).revision).toBe(1);
  });

  it('P11 every look and every change leaves exactly one entry, and the chain is whole', async () => {
    const { providerId } = await addProvider(database);
    const since = (await database.query('select 1 from audit.entry')).length;
    const key = randomUUID();
    const { id } = await noor.must<NoticeView>('POST', notices, { key, providerId });
    await noor.must('POST', notices, { key, providerId });
    await noor.must('PUT', `${notices}/${id}`, { ...wholeWords, revision: 1 });
    const address = someAddress();
    const targets = [address, someAddress()].map((url) => ({ url, kind: 'post' }));
    const { notice } = await noor.must<AddedTargets>('POST', `${notices}/${id}/targets`, {
      revision: 2,
      targets,
    });
    const [first = '', second = ''] = notice.addresses.map((target) => target.id);
    const shown = await sam.must<RevealedTarget>('POST', `/api/takedown/targets/${first}/reveal`);
    expect(shown.url).toBe(address);
    const path = `${notices}/${id}/targets/${second}?revision=${notice.revision}`;
    const left = await noor.must<NoticeView>('DELETE', path);
    const submitted = await act(noor, left, { act: 'submit' });
    await act(tara, submitted, { act: 'approve' });
    await step(api.application, id, 'await_handoff');
    const waiting = await tara.must<NoticeView>('GET', `${notices}/${id}`);
    await tara.must<NoticeHandoff>('GET', `${notices}/${id}/handoff`);
    const sent = await act(tara, waiting, { act: 'hand_over' });
    const decisions = [{ targetId: first, decision: 'already_gone' }];
    await act(tara, sent, { act: 'decide', decisions });
    const again = await noor.must<NoticeView>('POST', `/api/takedown/targets/${first}/reopen`, {
      key: randomUUID(),
    });
    await noor.must('GET', notices);
    const rows = await database.query<{ action: string; subject_id: string | null }>(
      'select action, subject_id from audit.entry order by at, position offset $1',
      [since],
    );
    expect(rows.map(({ action, subject_id }) => [action, subject_id])).toEqual([
      ['takedown:create', id],
      ['takedown:read', id],
      ['takedown:save', id],
      ['takedown:add_targets', id],
      ['takedown:reveal', first],
      ['takedown:remove_target', id],
      ['takedown:submit', id],
      ['takedown:approve', id],
      ['takedown:read', id],
      ['takedown:handoff', id],
      ['takedown:hand_over', id],
      ['takedown:decide', id],
      ['takedown:reopen', again.id],
      ['takedown:list', null],
    ]);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });
});
