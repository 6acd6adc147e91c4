import { createHash } from 'node:crypto';
import type { Role } from '#contract';
import pg from 'pg';
import { hashPassword } from '../password/password.js';

/** Password of every demo account. */
const demoPassword = 'hulplijn-demo';

interface DemoStaff {
  readonly login: string;
  readonly displayName: string;
  readonly alias: string;
  readonly roles: Readonly<Record<string, Role>>;
}

const everyone: readonly DemoStaff[] = [
  { login: 'noor@demo.test', displayName: 'Noor (demo)', alias: 'Noor', roles: { helpwanted: 'counsellor' } },
  { login: 'sam@demo.test', displayName: 'Sam (demo)', alias: 'Sam', roles: { helpwanted: 'counsellor' } },
  { login: 'kim@demo.test', displayName: 'Kim (demo)', alias: 'Kim', roles: { stop_it_now: 'counsellor' } },
  {
    login: 'tara@demo.test',
    displayName: 'Tara (demo)',
    alias: 'Tara',
    roles: { helpwanted: 'takedown_officer' },
  },
  {
    login: 'tom@demo.test',
    displayName: 'Tom (demo)',
    alias: 'Tom',
    roles: { helpwanted: 'takedown_officer' },
  },
  {
    login: 'mila@demo.test',
    displayName: 'Mila (demo)',
    alias: 'Mila',
    roles: { helpwanted: 'supervisor' },
  },
  {
    login: 'ada@demo.test',
    displayName: 'Ada (demo)',
    alias: 'Ada',
    roles: { helpwanted: 'administrator', stop_it_now: 'administrator' },
  },
];

/** The same id on every machine, so adding the accounts again changes nothing. */
function idOf(login: string): string {
  const hex = createHash('sha256').update(`demo:${login}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Adds the demo accounts that are not there yet; programmes must be. Only for trying the product out: production refuses them at the door. */
export async function seedDemoStaff({ ownerUrl }: { readonly ownerUrl: string }): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select id from identity.staff where id = any($1::uuid[])', [
      everyone.map(({ login }) => idOf(login)),
    ]);
    if (rows.length === everyone.length) return;
    await add(client, await hashPassword(demoPassword));
  } finally {
    await client.end();
  }
}

async function add(client: pg.Client, passwordHash: string): Promise<void> {
  for (const { login, displayName, alias, roles } of everyone) {
    await client.query(
      `insert into identity.staff (id, login, display_name, alias, password_hash, is_demo)
       values ($1, $2, $3, $4, $5, true) on conflict do nothing`,
      [idOf(login), login, displayName, alias, passwordHash],
    );
    for (const [code, role] of Object.entries(roles)) {
      await client.query(
        `insert into identity.staff_role (staff_id, programme_id, role)
         select $1, id, $2 from programmes.programme where code = $3 on conflict do nothing`,
        [idOf(login), role, code],
      );
    }
  }
}
