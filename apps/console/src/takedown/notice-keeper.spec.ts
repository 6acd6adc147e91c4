import type { NoticeView, SaveNotice } from '#contract/takedown';
import { ApiError } from '../api/client.js';
import { NoticeKeeper } from './notice-keeper.js';

const draft = {
  id: 'n',
  state: 'draft',
  revision: 1,
  basis: 'sexual_image',
  ageClass: 'unknown',
  capacity: 'ordinary',
  languages: ['nl'],
  explanation: '',
  goodFaith: false,
  addresses: [],
  gaps: [],
} as unknown as NoticeView;

/** A server that stores what it is sent, and does as it is told next. */
class Server {
  view = draft;
  readonly sent: SaveNotice[] = [];
  readonly failures: ApiError[] = [];

  read = async (): Promise<NoticeView> => this.view;

  save = async (change: SaveNotice): Promise<NoticeView> => {
    this.sent.push(change);
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (change.revision !== this.view.revision) throw new ApiError('conflict', 409);
    return (this.view = { ...this.view, ...change, revision: this.view.revision + 1 });
  };

  /** Someone else stores something. */
  another(change: Partial<NoticeView>): void {
    this.view = { ...this.view, ...change, revision: this.view.revision + 1 };
  }
}

describe('a notice on the screen', () => {
  let server: Server;
  let keeper: NoticeKeeper;

  beforeEach(() => {
    server = new Server();
    keeper = new NoticeKeeper(draft, server);
  });

  it('shows a change at once and sends those that wait together, whole', async () => {
    keeper.change({ ageClass: 'minor' });
    keeper.change({ explanation: 'Chantage.' });
    expect(keeper.snapshot()).toMatchObject({ saving: 'waiting', view: { ageClass: 'minor' } });
    expect(await keeper.flush()).toBe(true);
    expect(server.sent).toEqual([
      {
        revision: 1,
        basis: 'sexual_image',
        ageClass: 'minor',
        capacity: 'ordinary',
        languages: ['nl'],
        explanation: 'Chantage.',
        goodFaith: false,
      },
    ]);
    expect(keeper.snapshot()).toMatchObject({ saving: 'saved', view: { revision: 2 } });
  });

  it('keeps what could not be stored and sends it with the next', async () => {
    server.failures.push(new ApiError('unreachable', 0));
    keeper.change({ explanation: 'Een' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot().saving).toBe('failed');
    keeper.change({ goodFaith: true });
    expect(await keeper.flush()).toBe(true);
    expect(server.view).toMatchObject({ explanation: 'Een', goodFaith: true });
  });

  it('is not written over when another changed the same: both are there to choose from', async () => {
    server.another({ explanation: 'Van een ander' });
    keeper.change({ explanation: 'Van mij' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({
      saving: 'conflict',
      view: { explanation: 'Van mij' },
      theirs: { explanation: 'Van een ander' },
    });
    keeper.change({ goodFaith: true });
    expect(await keeper.flush()).toBe(false);
    expect(server.view.explanation).toBe('Van een ander');
    keeper.settle('mine');
    expect(await keeper.flush()).toBe(true);
    expect(server.view).toMatchObject({ explanation: 'Van mij', goodFaith: true });
    expect(keeper.snapshot().theirs).toBeUndefined();
  });

  it('can take what the other wrote', async () => {
    server.another({ explanation: 'Van een ander' });
    keeper.change({ explanation: 'Van mij' });
    await keeper.flush();
    keeper.settle('theirs');
    expect(keeper.snapshot()).toMatchObject({ saving: 'saved', view: { explanation: 'Van een ander' } });
    expect(server.sent).toHaveLength(1);
  });

  it('keeps both where another changed something else', async () => {
    server.another({ basis: 'grooming' });
    keeper.change({ explanation: 'Van mij' });
    await keeper.flush();
    expect(await keeper.flush()).toBe(true);
    expect(server.view).toMatchObject({ basis: 'grooming', explanation: 'Van mij' });
  });

  it('is not saved over what was submitted meanwhile', async () => {
    server.another({ state: 'in_review' });
    keeper.change({ explanation: 'Te laat' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ saving: 'conflict', theirs: { state: 'in_review' } });
  });
});
