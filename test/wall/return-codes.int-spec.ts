import { randomBytes } from 'node:crypto';
import { startApi, type TestApi } from '../support/api.js';
import { startConversation } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { hiddenOf, problemOf, sendForm, viewOf, wordsOf, workFor } from '../support/form.js';
import type { Answer } from '../support/http.js';

const flood = 120;

describe('a return code', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const open = (code: string, more: object = {}): Promise<Answer> =>
    sendForm(api, '/code', { code, ...more });
  const guess = (): Promise<Answer> => open(`${randomBytes(6).toString('hex')} kiezel winter sokken brug`);

  /** A code for a new conversation, typed back unless told otherwise. */
  async function newCode({ confirmed = true } = {}): Promise<string> {
    const { token } = await startConversation(api);
    const shown = await sendForm(api, '/code/new', { token });
    const code = wordsOf(shown).join(' ');
    if (confirmed) expect(viewOf(await sendForm(api, '/code/confirm', { token, code }))).toBe('code-kept');
    return code;
  }

  it('A1 opens nothing until it was typed back, and is asked for again when it was typed differently', async () => {
    const { token } = await startConversation(api);
    const words = wordsOf(await sendForm(api, '/code/new', { token }));
    expect(words).toHaveLength(5);
    expect(problemOf(await open(words.join(' ')))).toBe('unknown');
    const wrong = await sendForm(api, '/code/confirm', { token, code: words.toReversed().join(' ') });
    expect([viewOf(wrong), problemOf(wrong)]).toEqual(['code-again', 'different']);
    const right = await sendForm(api, '/code/confirm', { token, code: words.join('-').toUpperCase() });
    expect(viewOf(right)).toBe('code-kept');
    expect(viewOf(await open(` ${words.join('  ')} `))).toBe('code-conversation');
  });

  it('A1 stands in no table, and neither does anything it can be tried against without the keys', async () => {
    const code = await newCode();
    const [row] = await database.query<{ lookup: Buffer; all: string }>(
      'select lookup, c::text as all from identity.return_code c',
    );
    expect(row?.lookup).toHaveLength(32);
    for (const word of code.split(' ')) expect(row?.all).not.toContain(word);
  });

  it('A1 asks for new work each time: work is good once, for its challenge, and not when it was made up', async () => {
    await Promise.all(Array.from({ length: 40 }, guess));
    const asked = await guess();
    const work = workFor(asked);
    expect(problemOf(await open('x', work))).toBe('unknown');
    const waited: string[] = [];
    for (const done of [work, { ...work, nonce: 'none' }, { challenge: '9.0.x.y', nonce: '1' }]) {
      const answer = await open('x', done);
      // Whoever brings nothing good waits for a turn, and is given new work.
      waited.push(hiddenOf(answer, 'challenge'));
    }
    expect(waited.every((challenge) => challenge !== '' && challenge !== work.challenge)).toBe(true);
  });

  it('A2 still opens for whoever has it after any number of guesses at it, with a script and without', async () => {
    const code = await newCode();
    const near = code.replace(/.$/, (letter) => (letter === 'a' ? 'b' : 'a'));
    const tries = await Promise.all(Array.from({ length: flood }, () => open(near)));
    expect(tries.filter((answer) => viewOf(answer) !== 'code-entry')).toEqual([]);
    const asked = await open(code);
    expect(viewOf(await open(code, workFor(asked)))).toBe('code-conversation');
    const again = await open(code);
    const withoutScript = { challenge: hiddenOf(again, 'challenge'), nonce: '' };
    expect(viewOf(await open(code, withoutScript))).toBe('code-conversation');
  });

  it('A2 is not lost to a newer one that was never typed back, and is to one that was', async () => {
    const { token } = await startConversation(api);
    const next = async () => wordsOf(await sendForm(api, '/code/new', { token })).join(' ');
    const first = await next();
    await sendForm(api, '/code/confirm', { token, code: first });
    const second = await next();
    expect(viewOf(await open(first))).toBe('code-conversation');
    await sendForm(api, '/code/confirm', { token, code: second });
    expect(problemOf(await open(first))).toBe('unknown');
    expect(viewOf(await open(second))).toBe('code-conversation');
  });
});
