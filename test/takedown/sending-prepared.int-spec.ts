import { TakedownSending } from '#takedown';
import { startApi } from '../support/api.js';
import { SendingStory } from '../support/takedown-sending.js';
import { waitFor } from '../support/wait.js';

const providers = 5;
const each = 10;
const all = providers * each;
/** As many as a process begins before it knows what came of the first. */
const begun = 20;

describe('an approved notice that was prepared while others are sent', () => {
  let story: SendingStory;
  let goOn: () => void;

  beforeEach(async () => {
    story = await SendingStory.begin();
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    story.smtp.onTaken = () => gate;
    for (let number = 0; number < providers; number += 1) await story.approved(await story.provider(), each);
  });

  afterEach(async () => {
    goOn();
    await story.end();
  });

  /** Begins as many as may be, which the server keeps waiting, and gives the id of one that waits. */
  async function oneThatWaits(): Promise<string> {
    await story.send();
    await story.until({ dispatching: begun, approved: all - begun });
    await waitFor('the server to have one on each connection', () => story.smtp.sent.length === begun / 2);
    const rows = await story.database.query<{ id: string }>(
      `select id from takedown.notice where state = 'approved' limit 1`,
    );
    return rows[0]?.id ?? '';
  }

  it('is not begun once it was withdrawn', async () => {
    const id = await oneThatWaits();
    await story.database.query(`update takedown.notice set state = 'withdrawn' where id = $1`, [id]);
    goOn();
    await story.until({ sent: all - 1, withdrawn: 1 });
    expect(story.smtp.sent).toHaveLength(all - 1);
  });

  it('says nothing any more once its key was destroyed, and is for a person to look at', async () => {
    const id = await oneThatWaits();
    await story.database.query('delete from takedown.notice_key where notice_id = $1', [id]);
    goOn();
    await story.until({ sent: all - 1, dispatch_failed: 1 });
    expect(story.smtp.sent).toHaveLength(all - 1);
  });

  it('B6 is not begun once its provider was paused', async () => {
    await oneThatWaits();
    await story.database.query(
      `update takedown.provider set paused_at = now(), paused_by = (select id from identity.staff limit 1)`,
    );
    goOn();
    await waitFor('what waits to be put off', async () => {
      const soon = new Date(Date.now() + 30_000).toISOString();
      const due = await story.dueTimes();
      return due.length === all - begun && due.every((time) => time > soon);
    });
    await story.until({ sent: begun, approved: all - begun });
    expect(story.smtp.sent).toHaveLength(begun);
  });

  it('R7 is sent once by two processes that prepared the same', async () => {
    const other = await startApi({ database: story.database });
    const asked = { programme: 'helpwanted', account: story.accountAt() };
    goOn();
    await Promise.all([
      story.send(),
      other.application.get(TakedownSending, { strict: false }).send(asked),
      story.send(),
    ]);
    await story.until({ sent: all });
    await other.close();
    expect([story.smtp.sent.length, new Set(story.messageIds).size]).toEqual([all, all]);
  });
});
