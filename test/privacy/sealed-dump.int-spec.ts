import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestingModule } from '@nestjs/testing';
import { ConversationStart, Messages } from '#chat';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import { startConversation } from '../support/clients.js';
import { enrolCounsellor } from '../support/console.js';
import { dumpDatabase } from '../support/dump.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { startServices } from '../support/services.js';
import { act, step, takedownActor, wholeDraft, wholeWords } from '../support/takedown.js';

const programmes = ['helpwanted', 'stop_it_now'];
const asked = { language: 'nl', confidentialityVersion: '1' } as const;
/** Every text of a run holds this word, so one search looks for all ten thousand. */
const canary = `Kanarie${randomBytes(9).toString('hex')}`;
const texts = 10_000;
const conversations = 40;

/** As many at once as a pool of a busy machine serves in time. */
const batch = 100;

describe('a stolen copy of the database', () => {
  let postgres: OwnPostgres;
  let services: TestingModule;
  let api: TestApi;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    services = await startServices({ database: postgres.database });
    api = await startApi({ database: postgres.database });
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await services.close();
    await postgres.remove();
  });

  /** The bytes on the disk: tables, indexes, the write-ahead log and the server's own log. */
  async function files(): Promise<string> {
    await postgres.database.query('checkpoint');
    const [row] = await postgres.database.query<{ data_directory: string }>('show data_directory');
    const folder = row?.data_directory ?? '';
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .filter((content) => content.length > 0)
      .join('\n');
  }

  async function fill(): Promise<string[]> {
    const ids: string[] = [];
    for (let count = 0; count < conversations; count += 1) {
      const programme = programmes[count % 2] ?? '';
      ids.push((await services.get(ConversationStart).start(programme, asked)).conversationId);
    }
    const messages = services.get(Messages);
    const write = (index: number): Promise<unknown> =>
      messages.send(
        { programme: programmes[index % 2] ?? '' },
        {
          conversationId: ids[index % conversations] ?? '',
          clientMessageId: randomUUID(),
          // Of every length, so that every step of the padding is met.
          text: `${canary} ${index} ${'é'.repeat(index % 700)}`,
        },
      );
    for (let index = 0; index < texts; index += batch)
      await Promise.all(Array.from({ length: batch }, (_, offset) => write(index + offset)));
    return ids;
  }

  it('P2 holds none of 10,000 texts: not in a dump, not in the files, and says no length but in steps of 256', async () => {
    const [first = ''] = await fill();
    const dump = await dumpDatabase(postgres.database);
    expect(canariesIn(dump, [canary])).toEqual([]);
    expect(canariesIn(await files(), [canary])).toEqual([]);
    // The search finds what is there, and what was sealed is there.
    expect(canariesIn(dump, [first])).toEqual([first]);
    const [row] = await postgres.database.query<{ stored: number; odd: number }>(
      `select count(*)::int as stored,
         count(*) filter (where (octet_length(body) - 29) % 256 <> 0)::int as odd from chat.message`,
    );
    expect(row).toEqual({ stored: texts, odd: 0 });
    const { messages } = await services
      .get(Messages)
      .page({ programme: 'helpwanted', conversationId: first });
    expect(messages.every(({ text }) => text.startsWith(canary))).toBe(true);
  }, 60_000);

  it('P2 holds no address and no word of a notice, nor what was noted of it or its provider told', async () => {
    const { database } = postgres;
    const [tara, address] = [await takedownActor(database, 'tara'), `https://videobaan.test/@${canary}/p/1`];
    const words = { explanation: `${wholeWords.explanation} ${canary}` };
    const draft = await wholeDraft({ database, process: services, words, addresses: [address] });
    const noor = await takedownActor(database, 'noor');
    const submitted = await act(services, noor, { notice: draft, act: 'submit', note: canary });
    const approved = await act(services, tara, { notice: submitted, act: 'approve' });
    await step(services, approved.id, 'await_handoff');
    const waiting = { id: approved.id, revision: approved.revision + 1 };
    const asked = { notice: waiting, act: 'hand_over', providerReference: canary } as const;
    // What was sealed is there, and opens.
    expect(await act(services, tara, asked)).toMatchObject({ providerReference: canary });
    const dump = await dumpDatabase(database);
    expect(canariesIn(dump, [approved.id])).toEqual([approved.id]);
    expect(canariesIn(dump, [canary, 'videobaan.test/@'])).toEqual([]);
    expect(canariesIn(await files(), [canary])).toEqual([]);
  }, 60_000);

  it('P2 holds no token, password or second factor with which to enter', async () => {
    const { token } = await startConversation(api);
    const staff = await enrolCounsellor(api, 'robin@demo.test');
    const session = staff.console.cookie.split('=')[1] ?? '';
    // All of them were in use.
    const secrets = [token, staff.password, staff.secret, staff.link, session, 'hulplijn-demo'];
    expect(secrets.filter((secret) => secret.length < 13)).toEqual([]);
    const dump = await dumpDatabase(postgres.database);
    const found = secrets.filter((secret) =>
      [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')].some((form) =>
        dump.includes(form),
      ),
    );
    expect(found).toEqual([]);
  }, 30_000);
});
