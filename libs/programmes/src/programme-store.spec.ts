import type { Database } from '#platform/database';
import { NotFound, Unavailable } from '#platform/errors';
import type { Hint, Hints } from '#platform/realtime';
import { helpwanted } from './definition/helpwanted.js';
import { ProgrammeStore } from './programme-store.service.js';

const outage = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });

/** Carries hints within the test. */
class Whisper {
  private listener: (hint: Hint) => void = () => undefined;

  onHint(listener: (hint: Hint) => void): void {
    this.listener = listener;
  }

  changed(): void {
    this.listener({ kind: 'hours', programme: 'helpwanted' });
  }
}

/** Stands in for Postgres: gives the row it holds, counts the questions, and may be away. */
class OneRow {
  questions = 0;
  away = false;
  override_state: 'open' | 'closed' | null = null;
  override_until: Date | null = null;

  readonly call = async (): Promise<unknown[]> => {
    this.questions += 1;
    if (this.away) throw outage;
    const { override_state, override_until } = this;
    return [{ definition: JSON.stringify(helpwanted), override_state, override_until }];
  };

  close(): void {
    this.override_state = 'closed';
    this.override_until = new Date('2030-01-01');
  }
}

describe('the programme store', () => {
  let row: OneRow;
  let store: ProgrammeStore;
  let whisper: Whisper;
  const storeOn = (database: object): ProgrammeStore =>
    new ProgrammeStore(database as Database, whisper as unknown as Hints);
  let now: number;
  /** Lets time pass, and lets those who wait for an answer have it. */
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    await new Promise(setImmediate);
  };
  const isClosed = async (): Promise<boolean> =>
    (await store.state('helpwanted')).override?.state === 'closed';

  beforeEach(() => {
    now = 5_000;
    performance.now = () => now;
    row = new OneRow();
    whisper = new Whisper();
    store = storeOn(row);
  });

  afterEach(() => {
    // What stood in front of the real one.
    Reflect.deleteProperty(performance, 'now');
  });

  it('asks Postgres once for all who ask within a second', async () => {
    await Promise.all([isClosed(), isClosed(), isClosed()]);
    await pass(999);
    await isClosed();
    expect(row.questions).toBe(1);
  });

  it('sees what another process changed within two seconds, asked often or rarely', async () => {
    for (const step of [100, 700, 1_000, 1_999, 2_000, 60_000]) {
      row.override_state = row.override_until = null;
      whisper.changed();
      await isClosed();
      row.close();
      for (let passed = 0; passed < 2_000; passed += step) {
        await pass(step);
        await isClosed();
      }
      expect(await isClosed()).toBe(true);
    }
  });

  it('asks at most once a second however often it is asked', async () => {
    for (let passed = 0; passed < 10_000; passed += 50) {
      await isClosed();
      await pass(50);
    }
    expect(row.questions).toBeLessThanOrEqual(10);
  });

  it('sees it at once when it is told', async () => {
    await isClosed();
    row.close();
    whisper.changed();
    expect(await isClosed()).toBe(true);
  });

  it('keeps the same definition object while its text stays the same', async () => {
    const { definition } = await store.state('helpwanted');
    await pass(5_000);
    expect((await store.state('helpwanted')).definition).toBe(definition);
    expect(row.questions).toBe(2);
  });

  it('serves the last known state while Postgres is away, without asking in vain more than once a second', async () => {
    await isClosed();
    row.away = true;
    for (let passed = 0; passed < 5_000; passed += 100) {
      await pass(100);
      expect(await isClosed()).toBe(false);
    }
    expect(row.questions).toBeLessThanOrEqual(6);
    row.away = false;
    row.close();
    await pass(2_000);
    expect(await isClosed()).toBe(true);
  });

  it('says it is unavailable when it never knew, and not found for a code of no programme', async () => {
    row.away = true;
    await expect(store.state('helpwanted')).rejects.toBeInstanceOf(Unavailable);
    await expect(store.state('console')).rejects.toBeInstanceOf(NotFound);
  });

  it('forgets an answer that was under way before the change of this process', async () => {
    let answer: (rows: unknown[]) => void = () => undefined;
    const slow = storeOn({
      call: () => new Promise((resolve) => (answer = resolve)),
    });
    const before = slow.state('helpwanted');
    const text = JSON.stringify(helpwanted);
    const answerBefore = answer;
    whisper.changed();
    const after = slow.state('helpwanted');
    answer([{ definition: text, override_state: 'closed', override_until: new Date('2030-01-01') }]);
    await after;
    answerBefore([{ definition: text, override_state: null, override_until: null }]);
    await before;
    expect((await slow.state('helpwanted')).override?.state).toBe('closed');
  });
});
