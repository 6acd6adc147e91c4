import type { EnrolledStaff } from './console.js';
import type { TestDatabase } from './database.js';
import { lightHash } from './light-password.mjs';

/** Adds counsellors with the demo password; gives their logins. */
export async function addCounsellors(database: TestDatabase, count: number): Promise<string[]> {
  const logins = Array.from({ length: count }, (_, index) => `counsellor-${index + 1}@demo.test`);
  await database.query(
    `with added as (
       insert into identity.staff (id, login, display_name, alias, password_hash, is_demo)
       select gen_random_uuid(), given, 'Counsellor', 'Robin', s.password_hash, true
       from identity.staff s, unnest($1::text[]) given where s.login = 'noor@demo.test' returning id
     )
     insert into identity.staff_role (staff_id, programme_id, role)
     select added.id, p.id, 'counsellor' from added, programmes.programme p where p.code = 'helpwanted'`,
    [logins],
  );
  return logins;
}

/** Gives someone's password a hash that costs nothing, for tests that sign in with it many times; gives the one it had. */
export async function lightenPassword(
  database: TestDatabase,
  { id, password }: EnrolledStaff,
): Promise<string> {
  const [row] = await database.query<{ hash: string }>(
    'select password_hash as hash from identity.staff where id = $1',
    [id],
  );
  await database.query('update identity.staff set password_hash = $1 where id = $2', [
    lightHash(password),
    id,
  ]);
  return row?.hash ?? '';
}
