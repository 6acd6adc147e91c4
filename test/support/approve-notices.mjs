// Notices that were approved, with what they say sealed as the product seals it; for tests and for the benchmark.
import { randomUUID } from 'node:crypto';

const explanationOf = (number) => `Uitleg ${number}: dit staat er zonder dat de betrokkene dat wil.`;
const urlOf = (number) => `https://videobaan.test/p/${number}`;

/** Makes providers, each with a profile, and gives the ids of both; `fields` are columns of the profile. */
export async function addProviders(query, count, fields = {}) {
  const profile = {
    kind: 'email',
    address: 'meldingen@videobaan.test',
    capacities: ['ordinary'],
    languages: ['nl'],
    maximum_urls: 100,
    may_publish_notice: false,
    may_probe: false,
    acknowledged_hours: 24,
    decided_hours: 72,
    daily_cap: 10_000,
    per_minute: 10_000,
    ...fields,
  };
  const names = Object.keys(profile);
  const made = [];
  for (let number = 0; number < count; number += 1) {
    const [id, profileId] = [randomUUID(), randomUUID()];
    await query(
      `insert into takedown.provider (id, programme_id, code, name, kind)
       select $1, id, $2, 'Videobaan', 'platform' from programmes.programme where code = 'helpwanted'`,
      [id, `baan_${id.slice(0, 8)}`],
    );
    await query(
      `insert into takedown.channel_profile (id, programme_id, provider_id, version, created_at, ${names.join()})
       select $1, programme_id, id, 1, now(), ${names.map((_, index) => `$${index + 3}`).join()}
       from takedown.provider where id = $2`,
      [profileId, id, ...Object.values(profile)],
    );
    made.push({ id, profileId });
  }
  return made;
}

const insertNotices = `
  with programme as (select id from programmes.programme where code = 'helpwanted'),
  notice as (
    insert into takedown.notice (id, programme_id, number, creation_key, provider_id, profile_id, state, state_at, basis,
      age_class, capacity, languages, explanation, good_faith, author_id, created_at)
    select v.id, p.id, (select count(*) from takedown.notice)::int + v.place, gen_random_uuid(), v.provider_id,
      v.profile_id, 'draft', now(), 'sexual_image', 'minor', 'ordinary', '{nl}', v.explanation, true,
      (select id from identity.staff where login = 'noor@demo.test'), now()
    from programme p, unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) with ordinality
      v (id, provider_id, profile_id, explanation, place)
    returning id, programme_id
  )
  insert into takedown.notice_key (notice_id, programme_id, wrapped)
  select n.id, n.programme_id, v.wrapped from notice n join unnest($1::uuid[], $5::bytea[]) v (id, wrapped) using (id)`;

const insertTargets = `
  insert into takedown.target (id, programme_id, notice_id, provider_id, position, kind, url, url_hash, state, state_at)
  select v.id, n.programme_id, n.id, n.provider_id, 1, 'post', v.url, v.id::text::bytea, 'open', now()
  from unnest($1::uuid[], $2::uuid[], $3::bytea[]) v (id, notice_id, url) join takedown.notice n on n.id = v.notice_id`;

const approve = `
  with approved as (
    update takedown.notice set state = 'approved', state_at = now(), approved_at = now(),
      reviewer_id = (select id from identity.staff where login = 'sam@demo.test')
    where id = any($1::uuid[]) returning id, programme_id
  )
  insert into platform.outbox (name, programme_id, ids)
  select 'TakedownApproved', programme_id, jsonb_build_object('noticeId', id) from approved where $2`;

/** Makes notices to these providers in turn, approves them in one statement, and gives their ids; `tells` leaves the event out. */
export async function approveNotices({ query, ring, seal }, { providers, count, tells = true }) {
  const notices = Array.from({ length: count }, (_, number) => {
    const [id, targetId] = [randomUUID(), randomUUID()];
    const { key, wrapped } = ring.newDataKey('helpwanted', id);
    const sealed = (text, column, row) => seal(key, text, `helpwanted|takedown.${column}|${id}|${row}`);
    return {
      id,
      targetId,
      wrapped,
      explanation: sealed(explanationOf(number), 'notice.explanation', id),
      url: sealed(urlOf(number), 'target.url', targetId),
      provider: providers[number % providers.length],
    };
  });
  const all = (pick) => notices.map(pick);
  const ids = all(({ id }) => id);
  await query(insertNotices, [
    ids,
    all(({ provider }) => provider.id),
    all(({ provider }) => provider.profileId),
    all(({ explanation }) => explanation),
    all(({ wrapped }) => wrapped),
  ]);
  await query(insertTargets, [all(({ targetId }) => targetId), ids, all(({ url }) => url)]);
  await query(approve, [ids, tells]);
  return ids;
}
