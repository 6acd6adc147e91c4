import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { killApi } from './kill-api.js';

/** `npm run long -- kills` runs each twenty times, with five minutes of talking. */
const runs = Number(process.env['KILL_RUNS'] ?? 1);
const seconds = Number(process.env['KILL_SECONDS'] ?? 6);
const mostMs = 240_000 + seconds * 2_000;

const chats = 200;
const nothingWrong = { lost: 0, stored_twice: 0, wrongScreens: 0, acknowledged: chats * 2 * seconds };

describe.each(Array.from({ length: runs }, (_, index) => index + 1))(
  'an api that is killed in the middle of many conversations (%i)',
  () => {
    let database: TestDatabase;

    beforeEach(async () => {
      database = await createTestDatabase();
    });

    afterEach(() => database.drop());

    it(
      'R1 loses no acknowledged message when one of two is killed: both screens are whole and in order',
      async () => {
        expect(await killApi({ database, processes: 2, chats, seconds })).toMatchObject(nothingWrong);
      },
      mostMs,
    );

    it(
      'R1 loses no acknowledged message when the only one is killed and started again',
      async () => {
        expect(await killApi({ database, processes: 1, chats, seconds })).toMatchObject(nothingWrong);
      },
      mostMs,
    );
  },
);
