import type { ImapFlow } from 'imapflow';
import type { Clock } from '../clock/index.js';
import type { ArrivedMail, MailHandler, SettledMail } from './mail-handler.js';

/** Bytes of a message that are read; mail servers seldom take more. */
const largest = 40 * 1024 * 1024;
/** Marks in the mailbox what was dealt with. */
const taken = 'HulplijnTaken';
const quarantine = 'Quarantine';
const hourMs = 3_600_000;
/** Hours for which a message stays after it was taken in: longer than it takes to restore a lost database. */
const keptHours = 7 * 24;

const byUid = { uid: true } as const;
const set = (uids: readonly number[]): string => uids.join(',');

/** The inbox over one connection: gives new messages to the handler, and tidies up what was dealt with. */
export class InboxSession {
  private sweptAt = 0;

  private constructor(
    private readonly client: ImapFlow,
    private readonly handler: MailHandler,
    private readonly options: { readonly uidValidity: number; readonly clock: Clock },
  ) {}

  /** Opens it, and finishes what a process before this one did not come to. */
  static async open(client: ImapFlow, handler: MailHandler, clock: Clock): Promise<InboxSession> {
    const { uidValidity } = await client.mailboxOpen('INBOX');
    const session = new InboxSession(client, handler, { uidValidity: Number(uidValidity), clock });
    await session.settleEarlier();
    return session;
  }

  /** Hands on everything that came since, the oldest first, until `stopped`. */
  async readNew(stopped: () => boolean): Promise<void> {
    const last = await this.handler.lastUid(this.options.uidValidity);
    // `*` is the newest, which may be an old one.
    const found = (await this.client.search({ uid: `${last + 1}:*` }, byUid)) || [];
    for (const uid of found.filter((each) => each > last).toSorted((left, right) => left - right)) {
      if (stopped()) return;
      const mail = await this.fetch(uid);
      if (mail) await this.settle([uid], await this.handler.take(mail));
    }
    await this.sweep();
  }

  private async fetch(uid: number): Promise<ArrivedMail | undefined> {
    const { uidValidity, clock } = this.options;
    const head = await this.client.fetchOne(String(uid), { size: true, internalDate: true }, byUid);
    // Somebody else took it away.
    if (!head) return undefined;
    const size = head.size ?? 0;
    const whole = size <= largest && (await this.client.fetchOne(String(uid), { source: true }, byUid));
    const receivedAt = head.internalDate === undefined ? clock.now() : new Date(head.internalDate);
    return { uidValidity, uid, size, receivedAt, raw: whole ? whole.source : undefined };
  }

  /** Marks what was dealt with. The mark helps people and the sweep; what was taken is known without it. */
  private async settle(uids: readonly number[], as: SettledMail): Promise<void> {
    if (uids.length === 0) return;
    if (as === 'taken') return void (await this.client.messageFlagsAdd(set(uids), ['\\Seen', taken], byUid));
    await this.client.mailboxCreate(quarantine).catch(() => undefined);
    await this.client.messageMove(set(uids), quarantine, byUid);
  }

  private async settleEarlier(): Promise<void> {
    const { uidValidity } = this.options;
    const last = await this.handler.lastUid(uidValidity);
    if (last === 0) return;
    const unmarked = (await this.client.search({ uid: `1:${last}`, unKeyword: taken }, byUid)) || [];
    const aside = await this.handler.quarantined(uidValidity, unmarked);
    await this.settle(
      [...unmarked].filter((uid) => !aside.has(uid)),
      'taken',
    );
    await this.settle([...aside], 'quarantined');
  }

  /** Deletes what was taken in a week ago: the mailbox is a way in, and no place to keep anything. */
  private async sweep(): Promise<void> {
    const now = this.options.clock.now().getTime();
    if (now - this.sweptAt < hourMs) return;
    this.sweptAt = now;
    const before = new Date(now - keptHours * hourMs);
    const old = (await this.client.search({ keyword: taken, before }, byUid)) || [];
    if (old.length > 0) await this.client.messageDelete(set(old), byUid);
  }
}
