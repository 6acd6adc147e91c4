import type { TestingModule } from '@nestjs/testing';
import { OpenError } from '#platform/crypto';
import { NoticeLookup } from '#takedown';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startServices } from '../support/services.js';
import { act, approvedNotice, someAddress, step, takedownActor } from '../support/takedown.js';

/** Notices of one provider's people, with every sealed column filled; named in the SQL below. */
type Names = Readonly<Record<'a' | 'b' | 's', string>>;

describe('a sealed row of a notice that is moved or altered in the database', () => {
  let database: TestDatabase;
  let process: TestingModule;
  let ids: Names;

  beforeEach(async () => {
    database = await createTestDatabase();
    process = await startServices({ database });
    ids = { a: await filled('noor'), b: await filled('noor'), s: await filled('kim') };
    // A thief owns the database: what keeps a snapshot stops nobody who does.
    await database.query('alter table takedown.notice disable trigger notice_snapshot');
    await database.query('alter table takedown.target disable trigger target_snapshot');
  });

  afterEach(async () => {
    await process.close();
    await database.drop();
  });

  async function filled(name: 'noor' | 'kim'): Promise<string> {
    const actor = await takedownActor(database, name);
    const options = { database, process, actor, addresses: [someAddress(), someAddress()] };
    const { id, revision } = await approvedNotice(options);
    await step({ process, programme: actor.programme }, id, 'await_handoff');
    const tara = await takedownActor(database, 'tara', actor.programme);
    const asked = { notice: { id, revision: revision + 1 }, providerReference: 'REF', note: 'Gemeld' };
    await act(process, tara, { ...asked, act: 'hand_over' });
    return id;
  }

  const read = async (id: string, name: 'noor' | 'kim' = 'noor') =>
    process.get(NoticeLookup).read(await takedownActor(database, name), id);

  const tamper = (sql: string): Promise<object[]> =>
    database.query(sql.replaceAll(/:([abs])\b/g, (_, name: keyof Names) => `'${ids[name]}'`));

  const from = (table: string, column: string, of: string, where = 'true'): string =>
    `(select ${column} from takedown.${table} where ${of} and ${where})`;
  const target = (of: string, position: number) =>
    from('target', 'url', `notice_id = ${of}`, `position = ${position}`);
  const note = (of: string) => from('notice_event', 'note', `notice_id = ${of}`, 'note is not null');
  const ofNotice = (column: string, of: string) => from('notice', column, `id = ${of}`);

  it.each([
    [
      'an explanation of another notice',
      `update takedown.notice set explanation = ${ofNotice('explanation', ':b')} where id = :a`,
    ],
    [
      'an explanation of another programme',
      `update takedown.notice set explanation = ${ofNotice('explanation', ':s')} where id = :a`,
    ],
    [
      'an explanation from another column',
      'update takedown.notice set explanation = provider_reference where id = :a',
    ],
    [
      'a reference of another notice',
      `update takedown.notice set provider_reference = ${ofNotice('provider_reference', ':b')} where id = :a`,
    ],
    [
      'an address of another notice',
      `update takedown.target set url = ${target(':b', 1)} where notice_id = :a and position = 1`,
    ],
    [
      'an address of another row',
      `update takedown.target set url = ${target(':a', 2)} where notice_id = :a and position = 1`,
    ],
    [
      'an address of another programme',
      `update takedown.target set url = ${target(':s', 1)} where notice_id = :a and position = 1`,
    ],
    [
      'a note of another notice',
      `update takedown.notice_event set note = ${note(':b')} where notice_id = :a and note is not null`,
    ],
    [
      'a note beside another act',
      `update takedown.notice_event set note = ${note(':a')} where notice_id = :a and note is null`,
    ],
    [
      'a notice with the key of another',
      `update takedown.notice_key set wrapped = ${from('notice_key', 'wrapped', 'notice_id = :b')} where notice_id = :a`,
    ],
    [
      'an address with one bit changed',
      'update takedown.target set url = set_bit(url, 400, 1 - get_bit(url, 400)) where notice_id = :a and position = 1',
    ],
  ])('P3 does not open %s, and no other notice is touched by it', async (_, sql) => {
    expect(await read(ids.a)).toMatchObject({ providerReference: 'REF', targets: 2 });
    await tamper(sql);
    await expect(read(ids.a)).rejects.toThrow(OpenError);
    expect(await read(ids.b)).toMatchObject({ providerReference: 'REF' });
    expect(await read(ids.s, 'kim')).toMatchObject({ providerReference: 'REF' });
  });
});
