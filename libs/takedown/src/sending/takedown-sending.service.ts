import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { MailAccount } from '#platform/config';
import { MailPool, type SendOutcome } from '#platform/mail';
import { Enrolling } from './enrolling.service.js';
import { LetterWriting } from './letter-writing.service.js';
import { Results } from './results.service.js';
import type { StartedAttempt } from './started-attempt.js';
import { Starting, type TakedownSender } from './starting.service.js';

/** Most attempts of a mailbox that one process has begun, each with a connection: as many would be for a person to look at if it died. */
const mostAtOnce = 10;
/** Milliseconds after which what was begun and had no turn is put off: well before anybody calls it lost. */
const mostWaitMs = 60_000;
/** Milliseconds for which a process that stops waits for what it is handing over. */
const goodbyeMs = 15_000;

/** How far a mailbox is. */
interface Round {
  readonly lines: MailPool;
  readonly underWay: Set<Promise<void>>;
  /** Until it has begun what is due; nothing while it does not. */
  starting: Promise<void> | undefined;
  again: boolean;
}

/** Sends each attempt at most once: as many at a time as may be, one after the other finds what is due. */
@Injectable()
export class TakedownSending implements BeforeApplicationShutdown {
  private readonly logger = new Logger('takedown');
  private readonly rounds = new Map<MailAccount, Round>();
  private stopped = false;

  constructor(
    private readonly enrolling: Enrolling,
    private readonly starting: Starting,
    private readonly letters: LetterWriting,
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
    await Promise.race([Promise.all(rounds.map(finish)), enough]);
    clearTimeout(timer);
    rounds.forEach(({ lines }) => lines.close());
  }

  /** Looks what is due, now or when there is room; the job that woke it waits for none of it. */
  private wake(sender: TakedownSender): void {
    const round = this.roundOf(sender);
    round.again = true;
    this.fill(sender, round);
  }

  private roundOf({ account }: TakedownSender): Round {
    let round = this.rounds.get(account);
    if (!round) {
      round = {
        lines: new MailPool(account, { connections: mostAtOnce }),
        underWay: new Set(),
        starting: undefined,
        again: false,
      };
      this.rounds.set(account, round);
    }
    return round;
  }

  private fill(sender: TakedownSender, round: Round): void {
    const isFull = this.stopped || round.underWay.size >= mostAtOnce;
    if (!round.again || round.starting || isFull) return;
    round.starting = this.begin(sender, round).finally(() => {
      round.starting = undefined;
      this.fill(sender, round);
    });
  }

  private async begin(sender: TakedownSender, round: Round): Promise<void> {
    try {
      while (round.again && !this.stopped && round.underWay.size < mostAtOnce) {
        round.again = false;
        const { attempts, isMore } = await this.starting.start(sender, mostAtOnce - round.underWay.size);
        round.again ||= isMore;
        attempts.forEach((attempt) => this.take(sender, round, attempt));
      }
    } catch (error) {
      // Only its class. What is due is found by the next job or sweep.
      this.logger.warn(`not begun: ${error instanceof Error ? error.name : 'error'}`);
    }
  }

  private take(sender: TakedownSender, round: Round, attempt: StartedAttempt): void {
    const whole = this.handOver(sender, round, attempt)
      .catch((error: unknown) =>
        // It stays as it is, and is for a person to look at.
        this.logger.warn(`not recorded: ${error instanceof Error ? error.name : 'error'}`),
      )
      .finally(() => {
        round.underWay.delete(whole);
        this.fill(sender, round);
      });
    round.underWay.add(whole);
  }

  private async handOver(sender: TakedownSender, { lines }: Round, attempt: StartedAttempt): Promise<void> {
    const { id, noticeId, tries } = attempt;
    const latest = performance.now() + mostWaitMs;
    const mayStill = (): boolean => performance.now() < latest && !this.stopped;
    // What cannot be written, as to an address that could be read in two ways, is for a person to look at.
    const mail = await this.letters.write(sender, attempt).catch(() => undefined);
    const outcome: SendOutcome = mail ? await lines.send(mail, mayStill) : 'refused';
    await this.results.add(sender.programme, { id, noticeId, tries, outcome });
  }
}

async function finish(round: Round): Promise<void> {
  while (round.starting || round.underWay.size > 0) await Promise.all([round.starting, ...round.underWay]);
}
