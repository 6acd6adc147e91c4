import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { killApi } from './kill-api.js';

describe('an api that is killed in the middle of many conversations', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.drop());

  const nothingWrong = { lost: 0, stored_twice: 0, wrongScreens: 0 };

  it('R1 loses no acknowledged message when one of two is killed: both screens are whole and in order', async () => {
    const report = await killApi({ database, processes: 2, chats: 200, seconds: 6 });
    expect(report).toMatchObject(nothingWrong);
    expect(report.acknowledged).toBe(200 * 2 * 6);
  }, 240_000);

  it('R1 loses no acknowledged message when the only one is killed and started again', async () => {
    const report = await killApi({ database, processes: 1, chats: 200, seconds: 6 });
    expect(report).toMatchObject(nothingWrong);
    expect(report.acknowledged).toBe(200 * 2 * 6);
  }, 240_000);
});
