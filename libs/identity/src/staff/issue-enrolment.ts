import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** Hours for which an enrolment link is good. */
export const enrolmentHours = 72;
const tokenBytes = 32;

/** What a link's token is known by: the token itself is stored nowhere. */
export const enrolmentHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a new link for a person and ends those before it; gives its token. Runs in the caller's transaction. */
export async function issueEnrolment(
  query: (sql: string, values: unknown[]) => Promise<unknown>,
  staffId: string,
  now: Date,
): Promise<string> {
  const token = randomBytes(tokenBytes).toString('base64url');
  await query('update identity.enrolment set used_at = $2 where staff_id = $1 and used_at is null', [
    staffId,
    now,
  ]);
  await query(
    'insert into identity.enrolment (id, token_hash, staff_id, expires_at) values ($1, $2, $3, $4)',
    [randomUUID(), enrolmentHash(token), staffId, new Date(now.getTime() + enrolmentHours * 3_600_000)],
  );
  return token;
}
