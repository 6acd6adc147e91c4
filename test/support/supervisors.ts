import type { TestApi } from './api.js';
import { Console } from './console.js';
import type { TestDatabase } from './database.js';

/** Adds a supervisor of their own to a programme, and signs them in there. */
export async function addSupervisor(
  api: TestApi,
  database: TestDatabase,
  programme: string,
): Promise<Console> {
  const login = `supervisor-of-${programme.replaceAll('_', '-')}@demo.test`;
  await database.query(
    `with s as (
       insert into identity.staff (id, login, password_hash, display_name, alias, is_demo)
       select gen_random_uuid(), $1, password_hash, 'Vera (demo)', 'Vera', true from identity.staff where login = 'sam@demo.test'
       returning id
     )
     insert into identity.staff_role (staff_id, programme_id, role)
     select s.id, p.id, 'supervisor' from s, programmes.programme p where p.code = $2`,
    [login, programme],
  );
  const page = new Console(api);
  await page.signIn(login);
  return page;
}
