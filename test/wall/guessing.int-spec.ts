import { createHook } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { Guesses } from '#identity';
import pg from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { startConversation } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { problemOf, sendForm, viewOf, wordsOf, workFor } from '../support/form.js';
import type { Answer } from '../support/http.js';
import { said } from './same-answer.js';

const liveCodes = 10_000;
const possible = 7_776 ** 5;
/** `npm run long -- guesses` makes 100,000 of them. */
const guessCount = Number(process.env['GUESSES'] ?? 40);
const isLong = guessCount > 1_000;
/** Guessers at once. From where they come is not looked at, so a thousand addresses are like these. */
const atOnce = 20;

const guess = (): string => `${randomBytes(6).toString('hex')} kiezel winter sokken brug`;
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

interface NewCode {
  readonly confirmed?: boolean;
  readonly programme?: 'helpwanted' | 'stop_it_now';
}

/** Every Argon2id of this process, counted by Node itself. */
let stretched = 0;
const hook = createHook({ init: (_id, type) => void (stretched += Number(type === 'ARGON2REQUEST')) });

/** The statements of each transaction that looked at codes, in this process. */
const looked: string[][] = [];

function listen(): () => void {
  const under = new WeakMap<object, string[]>();
  const query = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown;
  const counted = function (this: pg.Client, ...given: unknown[]): unknown {
    const [first] = given;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    if (text === 'BEGIN') under.set(this, []);
    const inside = under.get(this);
    inside?.push(text ?? '');
    if (text === 'COMMIT' && inside?.some((each) => each.includes('identity.return_code')))
      looked.push(inside);
    if (text === 'COMMIT' || text === 'ROLLBACK') under.delete(this);
    return query.apply(this, given);
  };
  Reflect.set(pg.Client.prototype, 'query', counted);
  return () => void Reflect.set(pg.Client.prototype, 'query', query);
}

describe('guessing at return codes', () => {
  let database: TestDatabase;
  let api: TestApi;
  let stop: () => void;
  let code: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    code = await newCode();
    await database.query(
      `insert into identity.return_code (id, programme_id, subject_kind, subject_id, lookup, confirmed_at, expires_at)
       select gen_random_uuid(), p.id, 'conversation', gen_random_uuid(), sha256(gen_random_uuid()::text::bytea),
         now(), now() + interval '1 day'
       from programmes.programme p, generate_series(1, $1) where p.code = 'helpwanted'`,
      [liveCodes],
    );
    stop = listen();
    hook.enable();
  });

  afterAll(async () => {
    hook.disable();
    stop();
    await api.close();
    await database.drop();
  });

  const open = (typed: string, more: object = {}): Promise<Answer> =>
    sendForm(api, '/code', { code: typed, ...more });

  /** A code of a new conversation, typed back unless told otherwise. */
  async function newCode({ confirmed = true, programme = 'helpwanted' }: NewCode = {}): Promise<string> {
    const host = { host: new URL(api.origins[programme]).host };
    const { token } = await startConversation(api, programme);
    const words = wordsOf(await sendForm(api, '/code/new', { token }, host)).join(' ');
    if (confirmed) await sendForm(api, '/code/confirm', { token, code: words }, host);
    return words;
  }

  /** A code that worked once. */
  async function endedCode(): Promise<string> {
    const ended = await newCode();
    await database.query(
      `update identity.return_code set expires_at = now() - interval '1 second'
       where confirmed_at = (select max(confirmed_at) from identity.return_code)`,
    );
    return ended;
  }

  /** One try with the work that is asked for, as a page does it. */
  async function tryWithWork(typed: string): Promise<Answer> {
    const asked = await open(typed);
    return problemOf(asked) === 'work' ? open(typed, workFor(asked)) : asked;
  }

  /** Takes what guessers have to bring for brought, as if any number of machines had worked for them. */
  async function workDoneElsewhere<T>(work: () => Promise<T>): Promise<T> {
    const guesses = api.application.get(Guesses, { strict: false });
    guesses.admit = () => Promise.resolve(undefined);
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(guesses, 'admit');
    }
  }

  it('A1 what is unknown, not typed back, ended or of another programme gets the very same answer, after the very same work', async () => {
    const paths = {
      unknown: guess(),
      unconfirmed: await newCode({ confirmed: false }),
      ended: await endedCode(),
      foreign: await newCode({ programme: 'stop_it_now' }),
    };
    const heard: [string, string, number, string[][]][] = [];
    for (const [name, typed] of Object.entries(paths)) {
      looked.length = stretched = 0;
      const answer = await open(typed);
      expect([name, problemOf(answer)]).toEqual([name, 'unknown']);
      heard.push([name, said(answer, typed), stretched, [...looked]]);
    }
    const [[, page, cost, statements] = []] = heard;
    expect([cost, statements?.length, statements?.[0]?.length]).toEqual([1, 1, 4]);
    for (const [name, ...rest] of heard) expect([name, ...rest]).toEqual([name, page, cost, statements]);
  });

  it('A1 A2 those who bring all the work find nothing, and whoever has the code is let in meanwhile', async () => {
    // Those before were free; from here on each try has to bring work.
    await Promise.all(Array.from({ length: 31 }, () => open(guess())));
    const tries = await Promise.all(Array.from({ length: 8 }, () => tryWithWork(guess())));
    expect(tries.map(problemOf)).toEqual(tries.map(() => 'unknown'));
    expect(viewOf(await tryWithWork(code))).toBe('code-conversation');
  });

  it(
    'A1 as fast as the server can look, an hour of guessing among ten thousand codes finds one less than once in a million times',
    async () => {
      const answers: (string | undefined)[] = [];
      const people: number[] = [];
      const began = performance.now();
      await workDoneElsewhere(async () => {
        const guesser = async (): Promise<void> => {
          while (answers.length < guessCount) answers.push(problemOf(await open(guess())));
        };
        const person = async (): Promise<void> => {
          while (answers.length < guessCount) {
            const since = performance.now();
            expect(viewOf(await open(code))).toBe('code-conversation');
            people.push(performance.now() - since);
            await new Promise((resolve) => setTimeout(resolve, isLong ? 1_000 : 50));
          }
        };
        await Promise.all([...Array.from({ length: atOnce }, guesser), person()]);
      });
      const perHour = (answers.length / (performance.now() - began)) * 3_600_000;
      expect(answers.filter((problem) => problem !== 'unknown')).toEqual([]);
      expect(people.length).toBeGreaterThan(0);
      expect((perHour * liveCodes) / possible).toBeLessThan(1e-6);
      if (isLong)
        process.stderr.write(
          `${answers.length} guesses, ${Math.round(perHour)} an hour, chance of a hit ${((perHour * liveCodes) / possible).toExponential(1)}; people waited ${Math.round(p95(people))} ms (p95)\n`,
        );
    },
    30_000 + guessCount * 200,
  );

  const long = isLong ? it : undefined;
  long?.(
    'A1 tells in its long form how much longer one answer takes than another',
    async () => {
      const paths = {
        unknown: () => Promise.resolve(guess()),
        unconfirmed: () => newCode({ confirmed: false }),
        ended: endedCode,
      };
      const times: Record<string, number[]> = {};
      await workDoneElsewhere(async () => {
        for (let round = 0; round < 300; round += 1)
          for (const [name, make] of Object.entries(paths)) {
            const typed = await make();
            const since = performance.now();
            await open(typed);
            (times[name] ??= []).push(performance.now() - since);
          }
      });
      const medians = Object.entries(times).map(([name, each]) => `${name} ${median(each).toFixed(2)} ms`);
      process.stderr.write(`medians of 300: ${medians.join(', ')}\n`);
      const all = Object.values(times).map(median);
      expect(Math.max(...all) - Math.min(...all)).toBeLessThan(5);
    },
    600_000,
  );
});
