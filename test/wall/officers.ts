import type { TestApi } from '../support/api.js';
import { Console } from '../support/console.js';
import type { TestDatabase } from '../support/database.js';

/** Tara, an officer of Helpwanted, and Tom, who is made one of Stop it Now! too and enters that. */
export async function officersOf(
  api: TestApi,
  database: TestDatabase,
): Promise<{ readonly owner: Console; readonly elsewhere: Console }> {
  await database.query(
    `insert into identity.staff_role (staff_id, programme_id, role)
     select s.id, p.id, 'takedown_officer' from identity.staff s, programmes.programme p
     where s.login = 'tom@demo.test' and p.code = 'stop_it_now'`,
  );
  const [owner, elsewhere] = [new Console(api), new Console(api)];
  await owner.signIn('tara@demo.test');
  await elsewhere.signIn('tom@demo.test');
  await elsewhere.must('POST', '/api/session/programme', { code: 'stop_it_now' });
  return { owner, elsewhere };
}
