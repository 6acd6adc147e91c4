import { randomBytes, randomUUID } from 'node:crypto';
import type { AgeClass, Capacity, TakedownBasis, TakedownDecision } from '#contract/takedown';
import type { TestDatabase } from './database.js';

/** A notice that was sent, and what came of it. */
export interface SentNotice {
  readonly provider: { readonly id: string; readonly profileId: string };
  readonly sentAt: string;
  readonly capacity?: Capacity;
  readonly basis?: TakedownBasis;
  readonly ageClass?: AgeClass;
  /** Hours until each came, if it did. */
  readonly acknowledged?: number;
  readonly decided?: number;
  /** Of each address; nothing where none was made. */
  readonly decisions: readonly (TakedownDecision | null)[];
}

/** Adds a notice past the wall, as it stands after it was sent and answered. */
export async function addSentNotice(
  database: TestDatabase,
  { provider, sentAt, acknowledged, decided, decisions, ...more }: SentNotice,
): Promise<string> {
  const id = randomUUID();
  const { capacity = 'ordinary', basis = 'sexual_image', ageClass = 'minor' } = more;
  await database.query(
    `insert into takedown.notice (id, programme_id, number, creation_key, provider_id, profile_id, state, state_at, basis,
       age_class, capacity, languages, explanation, good_faith, author_id, created_at)
     select $1, p.programme_id,
       (select count(*)::int + 1 from takedown.notice n where n.programme_id = p.programme_id), $1, p.id, $3, 'draft', $4,
       $5, $6, $7, '{nl}', '\\x00', true,
       (select id from identity.staff where login = 'noor@demo.test'), $4
     from takedown.provider p where p.id = $2`,
    [id, provider.id, provider.profileId, sentAt, basis, ageClass, capacity],
  );
  for (const [position, decision] of decisions.entries())
    await database.query(
      `insert into takedown.target (id, programme_id, notice_id, provider_id, position, kind, url, url_hash, state,
         state_at, decision)
       select $1, programme_id, id, provider_id, $3, 'post', '\\x00', $4, 'notified', $5, $6
       from takedown.notice where id = $2`,
      [randomUUID(), id, position, randomBytes(32), sentAt, decision],
    );
  await database.query(
    `update takedown.notice set state = case when $4::float8 is null then 'sent' else 'decided' end,
       reviewer_id = (select id from identity.staff where login = 'tara@demo.test'), approved_at = $2::timestamptz,
       sent_at = $2::timestamptz,
       acknowledged_at = $2::timestamptz + make_interval(secs => $3::float8 * 3600),
       decided_at = $2::timestamptz + make_interval(secs => $4::float8 * 3600)
     where id = $1`,
    [id, sentAt, acknowledged ?? null, decided ?? null],
  );
  return id;
}
