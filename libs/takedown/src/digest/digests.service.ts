import { Injectable } from '@nestjs/common';
import type { TakedownWaiting } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { Config, type MailAccount } from '#platform/config';
import { KeyRing } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { type ComposedMail, composeMail, sendMail } from '#platform/mail';
import { waitingFor } from '../deadline/waiting.js';
import { anyWaits, digestSender, digestSubject, digestText } from './digest-mail.js';
import { digestAfter } from './digest-state.js';
import { digestDay } from './digest-time.policy.js';

/** Whose digests, through which mailbox, and at what local time. */
export interface DigestsToSend {
  readonly programme: string;
  readonly account: MailAccount;
  readonly at: string;
}

interface Officer {
  readonly id: string;
  readonly login: string;
}

interface Morning {
  readonly day: string;
  readonly now: Date;
}

interface Claimed {
  readonly id: string;
  readonly counts: TakedownWaiting;
}

const mostTries = 12;

const officers = `
  select s.id, s.login from identity.staff s join identity.staff_role r on r.staff_id = s.id
  where r.programme_id = (select programmes.current()) and r.role = 'takedown_officer' and s.disabled_at is null
  order by s.login`;

/** Of two who write it one does; what the mail server did not take may be claimed once more, all else never. */
const claim = `
  insert into takedown.digest as d (id, programme_id, staff_id, day, state, state_at, tries)
  values (gen_random_uuid(), programmes.current(), $1, $2, $3, $4, 1)
  on conflict (programme_id, day, staff_id) do update set state = 'sending', state_at = $4, tries = d.tries + 1
    where d.state = 'waiting' and d.tries < ${mostTries}
  returning id`;

/** Tells each officer once on a working morning how much waits: numbers and nothing else. */
@Injectable()
export class Digests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly ring: KeyRing,
  ) {}

  /** Sends what is due now; doing it twice, or twice at once, is doing it once. */
  async send(asked: DigestsToSend): Promise<void> {
    const now = this.clock.now();
    const day = digestDay(now, asked.at);
    if (day === undefined) return;
    const { programme } = asked;
    const all = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<Officer>(officers),
    );
    for (const officer of all) await this.sendTo(asked, officer, { day, now });
  }

  private async sendTo(asked: DigestsToSend, officer: Officer, morning: Morning): Promise<void> {
    const { programme, account } = asked;
    const system = { kind: 'system', programme } as const;
    const claimed = await this.database.transaction(system, (transaction) =>
      claimFor(transaction, officer, morning),
    );
    if (!claimed || !anyWaits(claimed.counts)) return;
    // Nobody is told at an address that could be read in two ways.
    const mail = await Promise.resolve({ ...morning, ...claimed })
      .then((found) => this.compose(asked, officer, found))
      .catch(() => undefined);
    const state = mail ? digestAfter[await sendMail(account, mail)] : 'failed';
    await this.database.transaction(system, ({ query }) =>
      query(
        `update takedown.digest set state = $2, state_at = $3
         where programme_id = (select programmes.current()) and id = $1 and state = 'sending'`,
        [claimed.id, state, this.clock.now()],
      ),
    );
  }

  private compose(
    { programme, account }: DigestsToSend,
    { id, login }: Officer,
    { day, now, counts }: Morning & Claimed,
  ): ComposedMail {
    const own = this.ring.keyedHash('digest-id', `${programme}|${id}|${day}`).toString('hex').slice(0, 32);
    return composeMail({
      from: { name: digestSender, address: account.address },
      to: login,
      subject: digestSubject,
      text: digestText(counts, new URL('/#takedown', this.config.consoleOrigin).href),
      messageId: `<${own}${account.address.slice(account.address.indexOf('@'))}>`,
      answers: [],
      date: now,
      automatic: 'by_itself',
    });
  }
}

async function claimFor(
  transaction: Transaction,
  officer: Officer,
  { day, now }: Morning,
): Promise<Claimed | undefined> {
  const counts = await waitingFor(transaction, { staffId: officer.id, now });
  const state = anyWaits(counts) ? 'sending' : 'empty';
  const [row] = await transaction.query<{ id: string }>(claim, [officer.id, day, state, now]);
  return row && { id: row.id, counts };
}
