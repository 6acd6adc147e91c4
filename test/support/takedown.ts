import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '#contract';
import type { AddedTargets, NoticePersonAct, NoticeView, SaveNotice } from '#contract/takedown';
import { NoticeActs, NoticeTransitions, NoticeWriting, type TakedownActor } from '#takedown';
import { Database } from '#platform/database';
import type { Console } from './console.js';
import type { TestDatabase } from './database.js';

/** A provider there is, with the profile that holds. */
export interface TestProvider {
  readonly providerId: string;
  readonly profileId: string;
}

/** How a test provider wants to be told, where a test says nothing else. */
const channel = {
  programme: 'helpwanted',
  kind: 'assisted_form',
  address: 'https://meld.videobaan.test/formulier',
  hosts: ['videobaan.test'],
  acknowledgedHours: 24,
  decidedHours: 72,
  maximumUrls: 100,
};

/** Adds a provider with one version of a profile; past the wall. */
export async function addProvider(
  database: TestDatabase,
  more: Partial<typeof channel> & { readonly id?: string } = {},
): Promise<TestProvider> {
  const asked = { ...channel, ...more };
  const [providerId, profileId] = [more.id ?? randomUUID(), randomUUID()];
  await database.query(
    `insert into takedown.provider (id, programme_id, code, name, kind, hosts)
     select $1, p.id, $2, 'Videobaan', 'platform', $3 from programmes.programme p where p.code = $4`,
    [providerId, `p${providerId.replaceAll('-', '')}`, asked.hosts, asked.programme],
  );
  await database.query(
    `insert into takedown.channel_profile (id, programme_id, provider_id, version, kind, address, capacities, languages,
       maximum_urls, may_publish_notice, may_probe, acknowledged_hours, decided_hours, daily_cap, per_minute, created_at)
     select $1, p.programme_id, p.id, 1, $3, $4, '{trusted_flagger,ordinary}', '{nl,en}', $5, false, false, $6, $7, 100,
       60, now() from takedown.provider p where p.id = $2`,
    [
      ...[profileId, providerId, asked.kind, asked.address],
      ...[asked.maximumUrls, asked.acknowledgedHours, asked.decidedHours],
    ],
  );
  return { providerId, profileId };
}

const roles: Readonly<Record<string, Role>> = { tara: 'takedown_officer', tom: 'takedown_officer' };

/** Someone of the demo staff: Tara and Tom review and send, Noor and Sam write, Kim is of the other programme. */
export async function takedownActor(
  database: TestDatabase,
  name: 'tara' | 'tom' | 'noor' | 'sam' | 'kim',
  programme = name === 'kim' ? 'stop_it_now' : 'helpwanted',
): Promise<TakedownActor> {
  const [staff] = await database.query<{ id: string }>('select id from identity.staff where login = $1', [
    `${name}@demo.test`,
  ]);
  return { programme, staffId: staff?.id ?? '', role: roles[name] ?? 'counsellor' };
}

/** An address nobody else has. */
export const someAddress = (): string => `https://videobaan.test/p/${randomUUID()}`;

/** Words with which a notice is complete. */
export const wholeWords: Omit<SaveNotice, 'revision'> = {
  basis: 'sexual_image',
  ageClass: 'adult',
  capacity: 'trusted_flagger',
  languages: ['nl'],
  explanation: 'Dit beeld staat er zonder toestemming van wie erop staat; dat heeft zij ons zelf verteld.',
  goodFaith: true,
};

/** What a test notice is made with; by Noor for a new provider, unless something else is said. */
export interface DraftOptions {
  readonly database: TestDatabase;
  readonly process: INestApplicationContext;
  readonly actor?: TakedownActor;
  readonly providerId?: string;
  readonly contactId?: string;
  readonly addresses?: readonly string[];
  readonly words?: Partial<SaveNotice>;
}

/** A draft with everything that it needs to be submitted. */
export async function wholeDraft(options: DraftOptions): Promise<NoticeView> {
  const { database, process } = options;
  const actor = options.actor ?? (await takedownActor(database, 'noor'));
  const providerId =
    options.providerId ?? (await addProvider(database, { programme: actor.programme })).providerId;
  const writing = process.get(NoticeWriting, { strict: false });
  const { contactId } = options;
  const asked = { key: randomUUID(), providerId, ...(contactId !== undefined && { contactId }) };
  const { id, revision } = await writing.create(actor, asked);
  const saved = await writing.save(actor, id, { ...wholeWords, ...options.words, revision });
  const targets = (options.addresses ?? [someAddress()]).map((url) => ({ url, kind: 'post' as const }));
  if (targets.length === 0) return saved;
  return (await writing.addTargets(actor, id, { revision: saved.revision, targets })).notice;
}

/** Does something with a notice as it was read. */
export function act(
  process: INestApplicationContext,
  actor: TakedownActor,
  {
    notice,
    act: asked,
    ...more
  }: {
    readonly notice: Pick<NoticeView, 'id' | 'revision'>;
    readonly act: NoticePersonAct;
    readonly note?: string;
    readonly providerReference?: string;
  },
): Promise<NoticeView> {
  return process
    .get(NoticeActs, { strict: false })
    .do(actor, notice.id, { ...more, revision: notice.revision, act: asked });
}

/** A notice that its author submitted and Tara approved. */
export async function approvedNotice(options: DraftOptions): Promise<NoticeView> {
  const actor = options.actor ?? (await takedownActor(options.database, 'noor'));
  const draft = await wholeDraft({ ...options, actor });
  const submitted = await act(options.process, actor, { notice: draft, act: 'submit' });
  const tara = await takedownActor(options.database, 'tara', actor.programme);
  return act(options.process, tara, { notice: submitted, act: 'approve' });
}

/** Where the product takes steps by itself; in Helpwanted, unless it is said where. */
export type StepPlace =
  INestApplicationContext | { readonly process: INestApplicationContext; readonly programme: string };

/** Lets the product itself take steps with a notice, as sending does. */
export async function step(
  place: StepPlace,
  noticeId: string,
  ...acts: readonly ('dispatch' | 'await_handoff' | 'succeed' | 'fail' | 'lose' | 'bounce')[]
): Promise<void> {
  const { process, programme } = 'process' in place ? place : { process: place, programme: 'helpwanted' };
  const database = process.get(Database, { strict: false });
  const transitions = process.get(NoticeTransitions, { strict: false });
  for (const each of acts)
    await database.transaction({ kind: 'system', programme }, async (transaction) => {
      await transitions.apply(transaction, { noticeId, act: each });
    });
}

/** A draft with addresses that the page of somebody writes, for a new provider. */
export async function noticeFor(
  database: TestDatabase,
  page: Console,
  {
    providerId: known,
    key = randomUUID(),
    targets = [{ url: someAddress(), kind: 'post' }],
  }: { readonly providerId?: string; readonly key?: string; readonly targets?: readonly object[] } = {},
) {
  const { providerId } = await addProvider(database, { ...(known !== undefined && { id: known }) });
  const { id } = await page.must<NoticeView>('POST', '/api/takedown/notices', { key, providerId });
  const path = `/api/takedown/notices/${id}/targets`;
  const { notice } = await page.must<AddedTargets>('POST', path, { revision: 1, targets });
  const [takedownTarget = '', otherTarget = ''] = notice.addresses.map((target) => target.id);
  return { takedownProvider: providerId, takedownNotice: id, takedownTarget, otherTarget };
}

/** A step that is to be done about a notice, past the wall and whatever the notice waits for. */
export async function addEscalation(database: TestDatabase, noticeId: string): Promise<string> {
  const id = randomUUID();
  await database.query(
    `insert into takedown.escalation
       (id, programme_id, notice_id, expectation, expected_at, step, kind, due_at, noticed_at)
     select $1, programme_id, id, 'acknowledgement', now(), 0, 'reminder_due', now(), now()
     from takedown.notice where id = $2`,
    [id, noticeId],
  );
  return id;
}

/** A notice that was sent, and what is to be done about its provider. */
export async function lateNotice(
  options: DraftOptions,
): Promise<{ readonly noticeId: string; readonly escalationId: string }> {
  const { id: noticeId } = await approvedNotice(options);
  await step(options.process, noticeId, 'dispatch', 'succeed');
  return { noticeId, escalationId: await addEscalation(options.database, noticeId) };
}

/** An approved notice of a programme, a step and the try that is to come: a row in every table of takedown. */
export async function addApprovedNotice(
  database: TestDatabase,
  process: INestApplicationContext,
  { programme, staffId }: Pick<TakedownActor, 'programme' | 'staffId'>,
): Promise<void> {
  const actor = { programme, staffId, role: 'counsellor' };
  const { id } = await approvedNotice({ database, process, actor });
  await database.query(
    `insert into takedown.attempt (id, programme_id, notice_id, provider_id, profile_id, number, channel, state, state_at, due_at)
     select gen_random_uuid(), programme_id, id, provider_id, profile_id, 1, 'email', 'waiting', now(), now()
     from takedown.notice where id = $1`,
    [id],
  );
  await addEscalation(database, id);
  await database.query(
    `insert into takedown.digest (id, programme_id, staff_id, day, state, state_at)
     select gen_random_uuid(), programme_id, $2, current_date, 'sent', now() from takedown.notice where id = $1`,
    [id, staffId],
  );
  await database.query(
    `insert into takedown.flagger_report (id, programme_id, year, version, saved_at, saved_by)
     select gen_random_uuid(), programme_id, 2025, 1, now(), $2 from takedown.notice where id = $1`,
    [id, staffId],
  );
  await database.query(
    `insert into takedown.api_report (notice_id, programme_id) select id, programme_id from takedown.notice where id = $1`,
    [id],
  );
  await database.query(
    `insert into takedown.provider_pace (programme_id, provider_id, day, begun)
     select programme_id, provider_id, current_date, 1 from takedown.notice where id = $1 on conflict do nothing`,
    [id],
  );
  await addProbes(database, id, staffId);
}

/** What an address of a notice answered and what somebody saw there, past all rules. */
async function addProbes(database: TestDatabase, noticeId: string, staffId: string): Promise<void> {
  const ofTarget = 'from takedown.target where notice_id = $1';
  await database.query(
    `insert into takedown.probe_course (id, programme_id, target_id, notice_id, purpose, since)
     select gen_random_uuid(), programme_id, id, notice_id, 'verification', now() ${ofTarget}`,
    [noticeId],
  );
  await database.query(
    `insert into takedown.probe (id, programme_id, target_id, notice_id, purpose, at, answer, status)
     select gen_random_uuid(), programme_id, id, notice_id, 'verification', now(), 'answered', 404 ${ofTarget}`,
    [noticeId],
  );
  await database.query(
    `insert into takedown.sighting (id, programme_id, target_id, notice_id, at, staff_id, seen, from_state)
     select gen_random_uuid(), programme_id, id, notice_id, now(), $2, 'gone', 'notified' ${ofTarget}`,
    [noticeId, staffId],
  );
  await database.query(
    `insert into takedown.probe_setting (programme_id, minors, changed_at, changed_by)
     select programme_id, false, now(), $2 from takedown.notice where id = $1`,
    [noticeId, staffId],
  );
}
