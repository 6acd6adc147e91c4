import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a part of the load in a process of its own and gives what it found; `meters` answers when it asks for them. */
export function load(file, task, meters = () => undefined) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)));
    let found;
    child.on('message', (message) => {
      if (message.measure) return void child.send({ meters: meters() });
      found = message.found;
      child.disconnect();
    });
    child.once('exit', (code) => (found ? resolve(found) : reject(new Error(`the load ended with ${code}`))));
    child.send(task);
  });
}

/** The other side of {@link load}: does the one task it is sent. */
export function doTask(work) {
  // What was found has arrived: sockets that are still open must not keep the load alive.
  process.once('disconnect', () => process.exit(0));
  process.once('message', (task) => {
    work(task).then(
      (found) => process.send({ found }),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

export const round3 = (value) => Math.round(value * 1_000) / 1_000;
const sorted = (values) => values.toSorted((left, right) => left - right);
export const median = (values) => sorted(values)[values.length >> 1];
/** The value that this share of all values lies below. */
export const quantile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
