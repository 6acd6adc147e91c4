import { AnswerKeeper } from './answer-keeper.js';

describe('an answer that is written', () => {
  let stored: string[];
  let fails: boolean;
  let keeper: AnswerKeeper;

  beforeEach(() => {
    stored = [];
    fails = false;
    keeper = new AnswerKeeper({ draft: 'Dag', language: 'nl' }, async (text) => {
      if (fails) throw new Error('away');
      stored.push(text);
    });
  });

  it('is shown at once and stored as it stands then', async () => {
    keeper.write('Dag j');
    keeper.write('Dag jij');
    expect(keeper.snapshot()).toEqual({ text: 'Dag jij', language: 'nl', saving: 'waiting' });
    expect(await keeper.flush()).toBe(true);
    expect(stored).toEqual(['Dag jij']);
    expect(await keeper.flush()).toBe(true);
    expect(stored).toHaveLength(1);
  });

  it('stays on the screen when it could not be stored, and is stored with the next', async () => {
    fails = true;
    keeper.write('Eerst');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ text: 'Eerst', saving: 'failed' });
    fails = false;
    keeper.write('Eerst en dan');
    expect(await keeper.flush()).toBe(true);
    expect(stored).toEqual(['Eerst en dan']);
  });

  it('is sent under one key until it was sent, and the next under another', () => {
    const { key } = keeper;
    keeper.write('Iets anders');
    expect(keeper.key).toBe(key);
    keeper.sent();
    expect(keeper.key).not.toBe(key);
    expect(keeper.snapshot()).toMatchObject({ text: '', saving: 'saved' });
  });

  it('is not stored in the name of whoever signs in next', async () => {
    keeper.write('Van mij');
    keeper.forget();
    await keeper.flush();
    expect(stored).toEqual([]);
  });
});
