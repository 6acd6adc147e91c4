import type { TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import type { TestDatabase } from '../support/database.js';
import { pileMail } from '../support/notice-mail.js';
import { addProvider, knownProvider } from '../support/providers.js';
import { lateNotice, noticeFor } from '../support/takedown.js';
import { knownDraft, seenAt } from './objects-of-notices.js';

/** What the routes of takedown name in a walk. */
export class KnownTakedown {
  private constructor(
    private readonly draft: Awaited<ReturnType<typeof noticeFor>>,
    private readonly late: Awaited<ReturnType<typeof lateNotice>>,
    private readonly mail: readonly string[],
    private readonly seenTarget: string,
  ) {}

  /** Makes one of each, for whoever may write notices. */
  static async make(api: TestApi, database: TestDatabase, writer: Console): Promise<KnownTakedown> {
    const place = { database, process: api.application };
    const seen = (await noticeFor(database, writer)).takedownTarget;
    await database.query(`update takedown.target set state = 'notified', state_at = $2 where id = $1`, [
      seen,
      seenAt,
    ]);
    await addProvider(database, { id: knownProvider });
    return new KnownTakedown(
      await noticeFor(database, writer, knownDraft),
      await lateNotice(place),
      [await pileMail(place), await pileMail(place)],
      seen,
    );
  }

  /** What a path of takedown names by `{id}`; nothing for one of another context. */
  idIn(path: string): string | undefined {
    if (path.startsWith('/api/takedown/mail')) return this.mail[/assign|read/.test(path) ? 0 : 1];
    if (path.endsWith('/seen')) return this.seenTarget;
    if (path.startsWith('/api/takedown/targets')) return this.draft.takedownTarget;
    if (path.includes('/escalations/')) return this.late.noticeId;
    if (path.startsWith('/api/takedown/notices')) return this.draft.takedownNotice;
    return path.startsWith('/api/takedown/providers') ? knownProvider : undefined;
  }

  /** The path with what else is named in it. */
  filled(path: string): string {
    return path
      .replace('{year}', '2025')
      .replace('{escalationId}', this.late.escalationId)
      .replace('{targetId}', `${this.draft.otherTarget}?revision=4`);
  }
}
