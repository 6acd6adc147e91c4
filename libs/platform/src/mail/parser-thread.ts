import { Worker } from 'node:worker_threads';
import { UnreadableMail } from './unreadable-mail.js';

const mostMs = 10_000;
const mostMb = 256;
/** Messages after which a thread makes way for a fresh one, and milliseconds it waits for the next. */
const mostMessages = 100;
const idleMs = 60_000;

/** A message for a thread, with what else its program needs to know. */
export interface ParserTask {
  readonly bytes: Uint8Array;
  readonly [more: string]: unknown;
}

/** What a program in a thread asks of its process, which alone may go out, and the number under which it is answered. */
interface Question {
  readonly question: number;
  readonly asked: unknown;
}

/** Answers what a program asks; what it throws is told by its `code` alone. */
export type ParserAnswers = (asked: unknown) => Promise<unknown>;

const nobody: ParserAnswers = () => Promise.reject(new Error('nobody answers'));

/** A thread with little memory that reads one message at a time; one that did not manage is ended with all it holds. */
export class ParserThread<Result> {
  private worker: Worker | undefined;
  private read = 0;
  private idle: NodeJS.Timeout | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** The program is a file that stands alone, and imports nothing of ours but types. */
  constructor(private readonly program: URL) {}

  /** Throws {@link UnreadableMail}; the bytes go to the thread. */
  parse(task: ParserTask, answers = nobody): Promise<Result> {
    const result = this.queue.then(() => this.next(task, answers));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async next(task: ParserTask, answers: ParserAnswers): Promise<Result> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    worker.ref();
    try {
      const mail = await resultOf<Result>(worker, task, answers);
      this.read += 1;
      if (this.read >= mostMessages) await this.end();
      return mail;
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      this.worker?.unref();
      this.idle = setTimeout(() => void this.end(), idleMs).unref();
    }
  }

  private start(): Worker {
    const worker = new Worker(this.program, {
      resourceLimits: { maxOldGenerationSizeMb: mostMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      // What a message makes a library say is nobody's to read.
      stdout: true,
      stderr: true,
      env: {},
      execArgv: [],
    });
    // An error between two messages costs the thread and nothing else.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = undefined;
    });
    return worker;
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    this.read = 0;
    await worker?.terminate();
  }
}

function resultOf<Result>(worker: Worker, task: ParserTask, answers: ParserAnswers): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('messageerror', fail).off('error', fail).off('exit', fail);
      act();
    };
    const fail = (): void => settle(() => reject(new UnreadableMail('broken')));
    const hear = (said: Result | Question | undefined): void => {
      if (said === undefined) fail();
      else if (isQuestion(said)) void reply(worker, said, answers);
      else settle(() => resolve(said));
    };
    const timer = setTimeout(() => settle(() => reject(new UnreadableMail('too_slow'))), mostMs);
    worker.on('message', hear).on('messageerror', fail).on('error', fail).on('exit', fail);
    worker.postMessage(task, [task.bytes.buffer as ArrayBuffer]);
  });
}

const isQuestion = (said: unknown): said is Question =>
  typeof said === 'object' && said !== null && 'question' in said;

async function reply(worker: Worker, { question, asked }: Question, answers: ParserAnswers): Promise<void> {
  const answer = await answers(asked).then(
    (found) => ({ question, found }),
    ({ code }: NodeJS.ErrnoException) => ({ question, code: String(code ?? 'ESERVFAIL') }),
  );
  worker.postMessage(answer);
}
