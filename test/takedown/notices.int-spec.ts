import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import type { NoticeView } from '#contract/takedown';
import { NoticeActs, NoticeBoards, NoticeLookup, NoticeWriting, type TakedownActor } from '#takedown';
import { setClock } from '../support/clock.js';
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

describe('the life of a notice', () => {
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

  beforeEach(() => setClock(process, '2026-11-28T12:00:00Z'));

  const read = (id: string, actor = noor) => process.get(NoticeLookup).read(actor, id);
  const lookAt = (more: object = {}, actor = noor) => process.get(NoticeBoards).list(actor, more);
  const draft = (more: object = {}) => wholeDraft({ database, process, ...more });
  const approved = (more: object = {}) => approvedNotice({ database, process, ...more });
  const targetStates = (notice: NoticeView) => notice.addresses.map(({ state }) => state);
  const published = (noticeId: string) =>
    database.query(
      `select 1 from platform.outbox where name = 'TakedownApproved' and ids->>'noticeId' = $1`,
      [noticeId],
    );

  it('goes from a draft to closed, each step with its clock, its targets and a line in its history', async () => {
    const begun = await draft();
    expect(begun).toMatchObject({ state: 'draft', gaps: [], editable: true, acts: ['submit', 'withdraw'] });
    expect(begun.complete).toEqual({ have: 4, of: 4 });
    const submitted = await act(process, noor, { notice: begun, act: 'submit' });
    expect(submitted.due).toEqual({ at: '2026-11-28T13:00:00.000Z', of: 'review' });
    const returned = await act(process, tara, { notice: submitted, act: 'return', note: 'Wie zegt dat?' });
    expect(returned).toMatchObject({ state: 'draft', editable: false, acts: ['withdraw'] });
    const again = await act(process, noor, { notice: returned, act: 'submit' });
    expect((await read(again.id, tara)).acts).toEqual(['return', 'approve', 'withdraw']);
    const approval = await act(process, tara, { notice: again, act: 'approve' });
    expect(approval).toMatchObject({ state: 'approved', reviewer: 'Tara (demo)', acts: ['withdraw'] });
    expect(await published(begun.id)).toHaveLength(1);
    await step(process, begun.id, 'await_handoff');
    const waiting = await read(begun.id, tom);
    expect(waiting.acts).toEqual(['withdraw', 'hand_over']);
    const sent = await act(process, tom, { notice: waiting, act: 'hand_over', providerReference: 'REF-1' });
    expect(sent).toMatchObject({ state: 'sent', providerReference: 'REF-1' });
    expect(targetStates(sent)).toEqual(['notified']);
    expect(sent.due).toEqual({ at: '2026-11-29T12:00:00.000Z', of: 'acknowledgement' });
    const asked = await act(process, tara, { notice: sent, act: 'ask', note: 'Ze vragen welk account' });
    const answered = await act(process, tara, { notice: asked, act: 'answer' });
    expect(answered.due).toEqual({ at: '2026-12-01T12:00:00.000Z', of: 'decision' });
    const decisions = answered.addresses.map(({ id }) => ({ targetId: id, decision: 'removed' as const }));
    const asking = { revision: answered.revision, act: 'decide', decisions } as const;
    const decided = await process.get(NoticeActs).do(tara, answered.id, asking);
    expect(decided.addresses).toMatchObject([{ state: 'claimed_removed', decision: 'removed' }]);
    expect(decided.due).toBeUndefined();
    const closed = await act(process, tara, { notice: decided, act: 'close' });
    expect(closed.acts).toEqual([]);
    expect(targetStates(closed)).toEqual(['closed']);
    expect(closed.events.map((event) => [event.act, event.to, event.by, event.note])).toEqual([
      ['submit', 'in_review', 'Noor (demo)', undefined],
      ['return', 'draft', 'Tara (demo)', 'Wie zegt dat?'],
      ['submit', 'in_review', 'Noor (demo)', undefined],
      ['approve', 'approved', 'Tara (demo)', undefined],
      ['await_handoff', 'awaiting_handoff', undefined, undefined],
      ['hand_over', 'sent', 'Tom (demo)', undefined],
      ['ask', 'info_requested', 'Tara (demo)', 'Ze vragen welk account'],
      ['answer', 'acknowledged', 'Tara (demo)', undefined],
      ['decide', 'decided', 'Tara (demo)', undefined],
      ['close', 'closed', 'Tara (demo)', undefined],
    ]);
  });

  it('begins once for one key, with what its provider takes, and is known by its number', async () => {
    const { providerId } = await addProvider(database);
    const key = randomUUID();
    const writing = process.get(NoticeWriting);
    const begun = await writing.create(noor, { key, providerId });
    expect(begun).toMatchObject({ capacity: 'trusted_flagger', languages: ['nl'], ageClass: 'unknown' });
    expect(begun.reference).toMatch(/^VV-\d{4}$/);
    expect(await writing.create(noor, { key, providerId })).toMatchObject({ id: begun.id });
    const nowhere = { key: randomUUID(), providerId: randomUUID() };
    await expect(writing.create(noor, nowhere)).rejects.toMatchObject({
      code: 'invalid',
      field: 'providerId',
    });
  });

  it('is not submitted while something is missing, and says what', async () => {
    const begun = await draft({ words: { ageClass: 'unknown', goodFaith: false, explanation: 'Weg.' } });
    const gaps = ['explanation_too_short', 'age_not_chosen', 'good_faith_missing'];
    expect(begun.gaps).toEqual(gaps);
    expect(begun.acts).toEqual(['withdraw']);
    await expect(act(process, noor, { notice: begun, act: 'submit' })).rejects.toMatchObject({
      code: 'incomplete',
      details: { gaps },
    });
  });

  it('is approved by somebody else than its author, in the code and in Postgres', async () => {
    const begun = await draft({ actor: tara });
    const submitted = await act(process, tara, { notice: begun, act: 'submit' });
    expect(submitted.acts).toEqual(['return', 'withdraw']);
    const own = act(process, tara, { notice: submitted, act: 'approve' });
    await expect(own).rejects.toMatchObject({ code: 'own_notice' });
    await expect(
      database.query(
        `update takedown.notice set state = 'approved', reviewer_id = author_id, approved_at = now(),
           profile_id = (select c.id from takedown.channel_profile c where c.provider_id = notice.provider_id)
         where id = $1`,
        [begun.id],
      ),
    ).rejects.toMatchObject({ constraint: 'takedown_notice_four_eyes' });
    expect((await act(process, tom, { notice: submitted, act: 'approve' })).state).toBe('approved');
  });

  it('is approved and followed up by officers alone, and changed by its author alone', async () => {
    const begun = await draft();
    const sam = await takedownActor(database, 'sam');
    const save = { ...wholeWords, revision: begun.revision };
    const writing = process.get(NoticeWriting);
    await expect(writing.save(sam, begun.id, save)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(act(process, sam, { notice: begun, act: 'submit' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const submitted = await act(process, noor, { notice: begun, act: 'submit' });
    await expect(act(process, sam, { notice: submitted, act: 'approve' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      writing.save(noor, begun.id, { ...save, revision: submitted.revision }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('asks for a word with what is sent back, and for a decision about every target', async () => {
    const submitted = await act(process, noor, { notice: await draft(), act: 'submit' });
    await expect(act(process, tara, { notice: submitted, act: 'return' })).rejects.toMatchObject({
      field: 'note',
    });
    const notice = await approved({ addresses: [someAddress(), someAddress()] });
    await step(process, notice.id, 'dispatch', 'succeed');
    const { revision, addresses } = await read(notice.id);
    const [first] = addresses.map(({ id }) => ({ targetId: id, decision: 'geo_limited' as const }));
    const asked = { revision, act: 'decide', decisions: first ? [first] : [] } as const;
    await expect(process.get(NoticeActs).do(tara, notice.id, asked)).rejects.toMatchObject({
      field: 'decisions',
    });
  });

  it('does not change after its approval, neither its words nor its addresses, also where SQL asks for it', async () => {
    const { id } = await approved();
    const words = `update takedown.notice set explanation = '\\x00' where id = $1`;
    await expect(database.query(words, [id])).rejects.toMatchObject({ constraint: 'notice_snapshot' });
    for (const statement of [
      `update takedown.target set url = '\\x00' where notice_id = $1`,
      'delete from takedown.target where notice_id = $1',
    ])
      await expect(database.query(statement, [id])).rejects.toMatchObject({ constraint: 'target_snapshot' });
  });

  it('is on the board without a word or an address, and overdue by its own clock', async () => {
    const { providerId } = await addProvider(database);
    const address = someAddress();
    const { id } = await approved({ providerId, addresses: [address] });
    await step(process, id, 'dispatch', 'succeed');
    expect((await lookAt({ providerId })).notices).toMatchObject([{ id, state: 'sent', overdue: false }]);
    setClock(process, '2026-11-29T12:00:01Z');
    const { notices } = await lookAt({ providerId, overdue: true });
    expect(notices).toMatchObject([{ id, overdue: true, targets: 1, author: 'Noor (demo)' }]);
    const text = JSON.stringify(await lookAt());
    expect(text).not.toContain(address.slice(-12));
    expect(text).not.toContain(wholeWords.explanation.slice(0, 20));
  });

  it('is on the board of whoever wrote it or may review it, and for a month after it is over', async () => {
    const { providerId } = await addProvider(database);
    const [mine, theirs] = [await draft({ providerId }), await draft({ providerId, actor: tara })];
    const idsOf = async (more: object, actor = noor) =>
      (await lookAt({ providerId, ...more }, actor)).notices.map(({ id }) => id).toSorted();
    expect(await idsOf({})).toEqual([mine.id, theirs.id].toSorted());
    expect(await idsOf({ mine: true })).toEqual([mine.id]);
    expect(await idsOf({ mine: true }, tom)).toEqual([]);
    await act(process, noor, { notice: mine, act: 'submit' });
    expect(await idsOf({ mine: true }, tom)).toEqual([mine.id]);
    await act(process, tara, { notice: theirs, act: 'withdraw' });
    expect(await idsOf({})).toEqual([mine.id]);
    expect(await idsOf({ over: true })).toEqual([mine.id, theirs.id].toSorted());
    setClock(process, '2026-12-29T12:00:00Z');
    expect(await idsOf({ over: true })).toEqual([mine.id]);
  });

  it('that bounced is not with its provider: its clocks stop and its targets are open again', async () => {
    const { id } = await approved();
    await step(process, id, 'dispatch', 'succeed', 'bounce');
    const bounced = await read(id, tara);
    expect(bounced).toMatchObject({ state: 'dispatch_failed', acts: ['withdraw', 'retry'] });
    expect([targetStates(bounced), bounced.due]).toEqual([['open'], undefined]);
    expect((await act(process, tara, { notice: bounced, act: 'retry' })).state).toBe('approved');
    expect(await published(id)).toHaveLength(2);
  });
});
