import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { connections } from './at-once.js';
import { Channels } from './channels.service.js';
import { Enrolling } from './enrolling.service.js';
import { Preparing, type ReadyAttempt } from './preparing.service.js';
import { Results } from './results.service.js';
import { newRound, roundOver, type SendingRound } from './sending-round.js';
import type { SenderAccount } from './sender-account.js';
import { Starting, type TakedownSender } from './starting.service.js';

/** Most that are prepared and not begun. */
const mostReady = 4 * connections;
/** Milliseconds after which what was begun and had no turn is put off: well before anybody calls it lost. */
const mostWaitMs = 60_000;
/** Milliseconds for which a process that stops waits for what it is handing over. */
const goodbyeMs = 15_000;

/** Sends each attempt at most once: while some are handed over, the next are prepared, and they begin in batches. */
@Injectable()
export class TakedownSending implements BeforeApplicationShutdown {
  private readonly logger = new Logger('takedown');
  private readonly rounds = new Map<SenderAccount, SendingRound>();
  private stopped = false;

  constructor(
    private readonly enrolling: Enrolling,
    private readonly preparing: Preparing,
    private readonly starting: Starting,
    private readonly channels: Channels,
    private readonly results: Results,
  ) {}

  /** Takes in what was approved, and sends whatever is due; doing it twice is doing it once. */
  async send(sender: TakedownSender): Promise<void> {
    await this.enrolling.enrol(sender.programme);
    this.wake(sender);
  }

  /** Finishes what is being handed over. What is not by then is for a person to look at. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    const rounds = [...this.rounds.values()];
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise((resolve) => (timer = setTimeout(resolve, goodbyeMs)));
    await Promise.race([Promise.all(rounds.map(roundOver)), enough]);
    clearTimeout(timer);
    this.channels.close();
  }

  /** Looks what is due, now or when there is room; the job that woke it waits for none of it. */
  private wake(sender: TakedownSender): void {
    let round = this.rounds.get(sender.account);
    if (!round) {
      round = newRound();
      this.rounds.set(sender.account, round);
    }
    round.again = true;
    this.fill(sender, round);
  }

  private fill(sender: TakedownSender, round: SendingRound): void {
    if (this.stopped) return;
    if (!round.preparing && round.again && round.ready.length <= mostReady / 2)
      round.preparing = this.prepare(sender, round).finally(() => {
        round.preparing = undefined;
        this.fill(sender, round);
      });
    if (!round.beginning && round.ready.length > 0 && round.underWay.size <= connections)
      round.beginning = this.begin(sender, round).finally(() => {
        round.beginning = undefined;
        this.fill(sender, round);
      });
  }

  private async prepare(sender: TakedownSender, round: SendingRound): Promise<void> {
    round.again = false;
    try {
      const { ready, isMore } = await this.preparing.prepare(sender, {
        most: mostReady / 2,
        except: [...round.known],
      });
      round.again ||= isMore;
      ready.forEach(({ attempt: { id } }) => round.known.add(id));
      round.ready.push(...ready);
    } catch (error) {
      this.say('not prepared', error);
    }
  }

  private async begin(sender: TakedownSender, round: SendingRound): Promise<void> {
    const batch = round.ready.splice(0, connections);
    const { attempts, isMore } = await this.starting
      .begin(
        sender.programme,
        batch.map(({ attempt }) => attempt),
      )
      .catch((error: unknown) => {
        this.say('not begun', error);
        return { attempts: [], isMore: false };
      });
    const ids = new Set(attempts.map(({ id }) => id));
    // Somebody else has them, or nobody can be asked now: the next job or sweep looks again.
    round.again = isMore || (round.again && ids.size > 0);
    for (const each of batch)
      if (ids.has(each.attempt.id)) this.take(sender, round, each);
      else round.known.delete(each.attempt.id);
  }

  private take(sender: TakedownSender, round: SendingRound, ready: ReadyAttempt): void {
    const whole = this.handOver(sender, ready)
      // It stays as it is, and is for a person to look at.
      .catch((error: unknown) => this.say('not recorded', error))
      .finally(() => {
        round.underWay.delete(whole);
        round.known.delete(ready.attempt.id);
        this.fill(sender, round);
      });
    round.underWay.add(whole);
  }

  private async handOver(sender: TakedownSender, { attempt, handOver }: ReadyAttempt): Promise<void> {
    const { id, noticeId, tries } = attempt;
    const latest = performance.now() + mostWaitMs;
    const mayStill = (): boolean => performance.now() < latest && !this.stopped;
    const handed = await handOver(mayStill);
    await this.results.add(sender.programme, { id, noticeId, tries, ...handed });
  }

  /** Only its class: a message may repeat what a notice says. */
  private say(what: string, error: unknown): void {
    this.logger.warn(`${what}: ${error instanceof Error ? error.name : 'error'}`);
  }
}
