import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { TestingModule } from '@nestjs/testing';
import { ContactExport } from '#contacts';
import { contactColumns } from '#contract';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startServices } from '../support/services.js';

/** `npm run long -- export` gives a million of them out. */
const rows = Number(process.env['EXPORT_ROWS'] ?? 20_000);
const atOnce = 500;
/** All of the shorter export at once would be five times as much. */
const mostGrowth = 8 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

describe('an export of many contacts', () => {
  let database: TestDatabase;
  let services: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startServices({ database });
  });

  afterAll(async () => {
    await services.close();
    await database.drop();
  });

  it(
    'I11 is read and written in parts, and never held as a whole, however slowly it is taken',
    async () => {
      const [noor] = await database.query<{ id: string }>(
        `insert into contacts.contact (id, programme_id, create_key, channel, kind, state, form_version, owner_id, started_at, closed_at)
         select gen_random_uuid(), p.id, gen_random_uuid(), 'email', 'test', 'closed', '2016.1', s.id,
           '2026-01-01T12:00:00Z'::timestamptz - n * interval '1 minute', now()
         from programmes.programme p, identity.staff s, generate_series(1, $1) n
         where p.code = 'helpwanted' and s.login = 'noor@demo.test' returning owner_id as id`,
        [rows],
      );
      const actor = { programme: 'helpwanted', staffId: noor?.id ?? '', role: 'counsellor' };
      const asked = { filter: {}, columns: contactColumns, language: 'nl', reason: 'Jaarverslag' } as const;
      const lines = await services.get(ContactExport).lines(actor, asked);
      const heaps: number[] = [];
      let count = 0;
      for await (const part of lines) {
        const inPart = part.split('\r\n').length - 1;
        expect(inPart).toBeLessThanOrEqual(atOnce);
        count += inPart;
        // The heading comes before anything is read; then now and again.
        if (count === 1 || count % (rows / 4) < atOnce) heaps.push(heapUsed());
      }
      heaps.push(heapUsed());
      expect(count).toBe(rows + 1);
      const [first = 0] = heaps;
      expect(Math.max(...heaps) - first).toBeLessThan(mostGrowth);
    },
    30_000 + rows,
  );
});
