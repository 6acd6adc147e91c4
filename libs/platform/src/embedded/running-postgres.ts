import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const stopMs = 20_000;
const lookMs = 50;

/** Whether a process with this number lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A number is given again to other programs: only a Postgres may be stopped as one. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}

/** The Postgres that runs on a data folder, if one does. */
export function findPostgres(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    return pid > 0 && isPostgres(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Asks a Postgres to stop at once but in order, and waits until it is gone. */
export async function stopPostgres(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  for (const until = Date.now() + stopMs; isAlive(pid); await delay(lookMs)) {
    if (Date.now() > until) process.kill(pid, 'SIGQUIT');
  }
}
