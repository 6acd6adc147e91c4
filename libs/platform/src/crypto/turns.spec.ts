import { TooMany } from '../errors/index.js';
import { Turns } from './turns.js';

/** Works that end when they are told to, with the order in which they began. */
class Works {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, () => void>();

  constructor(private readonly turns: Turns) {}

  begin(lane: string, name: string): Promise<void> {
    return this.turns.take(lane, () => {
      this.begun.push(name);
      return new Promise<void>((resolve) => this.ends.set(name, resolve));
    });
  }

  async end(name: string): Promise<void> {
    this.ends.get(name)?.();
    await new Promise(setImmediate);
  }
}

describe('heavy work of a process', () => {
  let works: Works;

  beforeEach(() => {
    works = new Works(new Turns('sign-in', { atOnce: 2, waiting: 3, retryAfterMs: 500 }));
  });

  it('of the first lane finds a place however many of another wait', async () => {
    for (const name of ['a', 'b', 'c']) void works.begin('codes', name);
    expect(works.begun).toEqual(['a']);
    void works.begin('sign-in', 'S');
    expect(works.begun).toEqual(['a', 'S']);
    await works.end('a');
    expect(works.begun).toEqual(['a', 'S', 'b']);
  });

  it('of the first lane takes every place, and goes before all who wait', async () => {
    for (const name of ['S', 'T', 'U']) void works.begin('sign-in', name);
    void works.begin('codes', 'a');
    expect(works.begun).toEqual(['S', 'T']);
    await works.end('S');
    expect(works.begun).toEqual(['S', 'T', 'U']);
    await works.end('T');
    expect(works.begun).toEqual(['S', 'T', 'U', 'a']);
  });

  it('of the other lanes takes turns, so that one flood does not hold up the next', async () => {
    for (const name of ['a', 'b', 'c']) void works.begin('codes', name);
    void works.begin('words', 'w');
    for (const name of ['a', 'b', 'w']) await works.end(name);
    expect(works.begun).toEqual(['a', 'b', 'w', 'c']);
  });

  it('is refused with a time to come back when too much of its lane waits, and of no other lane', async () => {
    for (const name of ['a', 'b', 'c', 'd']) void works.begin('codes', name);
    await expect(works.begin('codes', 'e')).rejects.toThrow(TooMany);
    void works.begin('words', 'w');
    for (const name of ['a', 'b', 'w', 'c', 'd']) await works.end(name);
    expect(works.begun).toEqual(['a', 'b', 'w', 'c', 'd']);
  });

  it('that fails gives its place on', async () => {
    const turns = new Turns('sign-in', { atOnce: 2, waiting: 3, retryAfterMs: 500 });
    const failing = Array.from({ length: 3 }, () =>
      turns.take('codes', async () => {
        throw new Error('broken');
      }),
    );
    const outcomes = await Promise.allSettled(failing);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await turns.take('codes', async () => 'done')).toBe('done');
  });
});
