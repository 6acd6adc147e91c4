import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ParsedMail } from './parsed-mail.js';
import { UnreadableMail } from './unreadable-mail.js';

const mostMs = 10_000;
const mostMb = 256;
/** Messages after which a thread makes way for a fresh one, and milliseconds it waits for the next. */
const mostMessages = 100;
const idleMs = 60_000;
/** The same file as TypeScript in the tests, where Node reads it as it is, and built in the product. */
const program = new URL(`./parse-worker${extname(import.meta.url)}`, import.meta.url);

/** A thread with little memory that reads one message at a time; one that did not manage is ended with all it holds. */
export class ParserThread {
  private worker: Worker | undefined;
  private read = 0;
  private idle: NodeJS.Timeout | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** Throws {@link UnreadableMail}; the bytes go to the thread. */
  parse(bytes: Uint8Array): Promise<ParsedMail> {
    const result = this.queue.then(() => this.next(bytes));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async next(bytes: Uint8Array): Promise<ParsedMail> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    worker.ref();
    try {
      const mail = await answerOf(worker, bytes);
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
    const worker = new Worker(program, {
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

function answerOf(worker: Worker, bytes: Uint8Array): Promise<ParsedMail> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('messageerror', fail).off('error', fail).off('exit', fail);
      act();
    };
    const fail = (): void => settle(() => reject(new UnreadableMail('broken')));
    const hear = (mail: ParsedMail | undefined): void =>
      mail === undefined ? fail() : settle(() => resolve(mail));
    const timer = setTimeout(() => settle(() => reject(new UnreadableMail('too_slow'))), mostMs);
    worker.on('message', hear).on('messageerror', fail).on('error', fail).on('exit', fail);
    worker.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
  });
}
