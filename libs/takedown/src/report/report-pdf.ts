import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Unavailable } from '#platform/errors';
import type { PaperReport } from './report-document.policy.js';

const program = new URL(`./report-pdf-worker${extname(import.meta.url)}`, import.meta.url);
const mostMs = 60_000;
const mostMb = 256;

/** A report as a file to print, made in a thread of its own. Throws `Unavailable` where that does not manage. */
export function reportPdf(report: PaperReport): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      workerData: report,
      resourceLimits: { maxOldGenerationSizeMb: mostMb },
      env: {},
      execArgv: [],
    });
    const fail = (): void => settle(() => reject(new Unavailable()));
    const timer = setTimeout(fail, mostMs);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
      void worker.terminate();
    };
    worker.once('message', (bytes: Uint8Array) => settle(() => resolve(bytes)));
    worker.once('error', fail);
    worker.once('exit', fail);
  });
}
