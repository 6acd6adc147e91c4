import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import type { NoticeView } from '#contract/takedown';
import { NoticeLookup, NoticeReopening, NoticeWriting, type TakedownActor } from '#takedown';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startServices } from '../support/services.js';
import {
  act,
  addProvider,
  approvedNotice,
  someAddress,
  step,
  takedownActor,
  wholeDraft,
  wholeWords,
} from '../support/takedown.js';

describe('the addresses of a notice', () => {
  let database: TestDatabase;
  let process: TestingModule;
  let noor: TakedownActor;
  let tara: TakedownActor;
  let tom: TakedownActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    process = await startServices({ database });
    noor = await takedownActor(database, 'noor');
    tara = await takedownActor(database, 'tara');
    tom = await takedownActor(database, 'tom');
  });

  afterAll(async () => {
    await process.close();
    await database.drop();
  });

  const read = (id: string) => process.get(NoticeLookup).read(noor, id);
  const draft = (more: object = {}) => wholeDraft({ database, process, ...more });
  const approved = (more: object = {}) => approvedNotice({ database, process, ...more });
  const targetStates = (notice: NoticeView) => notice.addresses.map(({ state }) => state);

  it('that stand in another notice are told, and those that were given twice', async () => {
    const { providerId } = await addProvider(database);
    const [one, two] = [someAddress(), someAddress()];
    const first = await draft({ providerId, addresses: [one] });
    const second = await draft({ providerId, addresses: [] });
    expect(second.addresses).toEqual([]);
    const targets = [`${one}?utm_source=app`, two, `${two}/`].map((url) => ({ url, kind: 'post' as const }));
    const { notice, duplicates } = await process
      .get(NoticeWriting)
      .addTargets(noor, second.id, { revision: second.revision, targets });
    expect(notice.addresses).toHaveLength(1);
    expect(duplicates).toEqual([{ index: 0, notice: Number(first.reference.slice(3)) }, { index: 2 }]);
    const gone = await process.get(NoticeWriting).removeTarget(noor, notice.id, {
      targetId: notice.addresses[0]?.id ?? '',
      revision: notice.revision,
    });
    expect(gone.addresses).toEqual([]);
  });

  it('may be asked about again once their notice is withdrawn', async () => {
    const { providerId } = await addProvider(database);
    const address = someAddress();
    const first = await draft({ providerId, addresses: [address] });
    const withdrawn = await act(process, noor, { notice: first, act: 'withdraw' });
    expect(targetStates(withdrawn)).toEqual(['closed']);
    expect((await draft({ providerId, addresses: [address] })).addresses).toHaveLength(1);
  });

  it('that are there again begin a new notice, with a link to the one before', async () => {
    const { id, addresses, reference } = await approved();
    const targetId = addresses[0]?.id ?? '';
    const reopen = (key: string) => process.get(NoticeReopening).reopen(noor, targetId, { key });
    await expect(reopen(randomUUID())).rejects.toMatchObject({ code: 'conflict' });
    await step(process, id, 'dispatch', 'succeed');
    await database.query(`update takedown.target set state = 'verified_gone' where id = $1`, [targetId]);
    const key = randomUUID();
    const again = await reopen(key);
    expect(again).toMatchObject({ state: 'draft', previous: { id, reference }, goodFaith: false });
    expect(again.explanation).toBe(wholeWords.explanation);
    expect(targetStates(await read(id))).toEqual(['reappeared']);
    expect((await reopen(key)).id).toBe(again.id);
    await expect(reopen(randomUUID())).rejects.toMatchObject({ code: 'conflict' });
    const lookup = process.get(NoticeLookup);
    const [before, now] = [targetId, again.addresses[0]?.id ?? ''].map((each) => lookup.reveal(noor, each));
    expect(await now).toEqual(await before);
  });

  it('I8 are shown so that nobody can follow them, and told byte for byte to whoever asks', async () => {
    const address = `https://www.videobaan.test/@jansen/p/${randomUUID()}?x=%e2&b`;
    const { addresses } = await draft({ addresses: [address] });
    expect(addresses[0]?.defanged).toMatch(/^hxxps:\/\/www\.videobaan\[\.\]test\/@•••••\/p\//);
    const { url } = await process.get(NoticeLookup).reveal(tom, addresses[0]?.id ?? '');
    expect(url).toBe(address);
  });

  it('are told byte for byte to whoever hands the notice over, and only then', async () => {
    const address = someAddress();
    const { id } = await approved({ addresses: [address] });
    const lookup = process.get(NoticeLookup);
    await expect(lookup.handoff(tara, id)).rejects.toMatchObject({ code: 'conflict' });
    await step(process, id, 'await_handoff');
    const { form, fields } = await lookup.handoff(tara, id);
    expect(form).toBe('https://meld.videobaan.test/formulier');
    expect(fields).toContainEqual({ code: 'address', value: address, number: 1 });
    const explanation = fields.find(({ code }) => code === 'explanation')?.value.split('\n');
    expect(explanation?.at(-1)).toBe(wholeWords.explanation);
  });
});
