import type { ContactView, SaveContact } from '#contract';
import { ApiError } from '../api/client.js';
import { DraftKeeper } from './draft-keeper.js';

const draft = {
  id: 'c',
  revision: 1,
  answers: {},
  may: { save: true, correct: false },
} as unknown as ContactView;

/** A server that stores what it is sent, and does as it is told next. */
class Server {
  view = draft;
  readonly sent: SaveContact[] = [];
  readonly failures: ApiError[] = [];

  read = async (): Promise<ContactView> => this.view;

  save = async (change: SaveContact): Promise<ContactView> => {
    this.sent.push(change);
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (change.revision !== this.view.revision) throw new ApiError('conflict', 409);
    const answers = { ...this.view.answers, ...change.answers };
    return (this.view = { ...this.view, answers, revision: this.view.revision + 1 });
  };
}

describe('a draft on the screen', () => {
  let server: Server;
  let keeper: DraftKeeper;

  beforeEach(() => {
    server = new Server();
    keeper = new DraftKeeper(draft, server);
  });

  it('shows a change at once and sends those that wait together', async () => {
    keeper.change({ answers: { a: '1' } });
    keeper.change({ answers: { b: '2' } });
    expect(keeper.snapshot()).toMatchObject({ saving: 'waiting', view: { answers: { a: '1', b: '2' } } });
    expect(await keeper.flush()).toBe(true);
    expect(server.sent).toEqual([{ revision: 1, answers: { a: '1', b: '2' } }]);
    expect(keeper.snapshot()).toMatchObject({ saving: 'saved', view: { revision: 2 } });
  });

  it('keeps what could not be stored and sends it with the next', async () => {
    server.failures.push(new ApiError('unreachable', 0));
    keeper.change({ answers: { a: '1' } });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ saving: 'failed', view: { answers: { a: '1' } } });
    keeper.change({ answers: { b: '2' } });
    expect(await keeper.flush()).toBe(true);
    expect(server.view.answers).toEqual({ a: '1', b: '2' });
  });

  it('is changed where it stands now when the server moved it on meanwhile', async () => {
    server.view = { ...draft, revision: 5, answers: { c: '3' } };
    keeper.change({ answers: { a: '1' } });
    expect(await keeper.flush()).toBe(true);
    expect(server.view.answers).toEqual({ a: '1', c: '3' });
  });

  it('goes on from what another request made of it, and forgets nothing that is not stored', async () => {
    keeper.change({ answers: { a: '1' } });
    server.view = { ...draft, revision: 2, durationSeconds: 60 };
    keeper.renew(server.view);
    expect(keeper.snapshot()).toMatchObject({
      saving: 'waiting',
      view: { durationSeconds: 60, answers: { a: '1' } },
    });
    expect(await keeper.flush()).toBe(true);
    expect(server.sent).toEqual([{ revision: 2, answers: { a: '1' } }]);
    keeper.renew(draft);
    expect(keeper.snapshot().view.revision).toBe(3);
  });

  it('marks the answer that does not fit, tries it no more by itself, and is stored with another', async () => {
    server.failures.push(new ApiError('invalid', 400, 'a'));
    keeper.change({ answers: { a: 'gone' } });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ saving: 'refused', marks: { a: 'unfit' } });
    keeper.change({ answers: { a: '1' } });
    expect(await keeper.flush()).toBe(true);
    expect(keeper.snapshot()).toMatchObject({ saving: 'saved', marks: {} });
  });

  it('says so when it was closed meanwhile, and loses no word', async () => {
    server.view = { ...draft, revision: 5, may: { save: false, correct: true } };
    keeper.change({ answers: { a: '1' } });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ saving: 'closed', view: { answers: { a: '1' } } });
  });

  it('tries nothing again for whoever signs in next, and forgets what their writer could not store', async () => {
    server.failures.push(new ApiError('signed_out', 401));
    keeper.change({ answers: { a: '1' } });
    expect(await keeper.flush()).toBe(false);
    keeper.forget();
    await keeper.flush();
    expect(server.sent).toHaveLength(1);
  });

  it('takes over what is typed while a request is under way', async () => {
    keeper.change({ answers: { a: '1' } });
    const first = keeper.flush();
    keeper.change({ answers: { a: '2' } });
    await first;
    expect(keeper.snapshot()).toMatchObject({ saving: 'waiting', view: { answers: { a: '2' } } });
    expect(await keeper.flush()).toBe(true);
    expect(server.view.answers).toEqual({ a: '2' });
  });
});
