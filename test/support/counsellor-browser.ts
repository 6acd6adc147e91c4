import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { staffNamespace } from '#contract';
import { type Server, socketOptions, type StaffSession } from './clients.js';

/** A counsellor's browser as a process of its own, so that it can be killed or frozen as a real one. */
export interface CounsellorBrowser {
  /** `SIGKILL` closes its connection as the kernel does; `SIGSTOP` leaves it open and silent. */
  signal(signal: 'SIGKILL' | 'SIGSTOP'): void;
}

/** What the process runs: connects, asks one event after the other, says that it is ready, and stays. */
const program = `
  import { io } from 'socket.io-client';
  const { url, options, asks } = JSON.parse(process.argv[1]);
  const socket = io(url, options);
  socket.once('connect', async () => {
    for (const [event, payload] of asks) {
      const ack = await socket.timeout(15_000).emitWithAck(event, payload);
      if (!ack.ok) throw new Error(event + ': ' + ack.error.code);
    }
    process.stdout.write('ready');
  });
`;

/** Starts one for a signed-in session and waits until every event was acknowledged. */
export async function startBrowser(
  server: Server,
  session: StaffSession,
  asks: readonly (readonly [event: string, payload: object])[],
): Promise<CounsellorBrowser> {
  const options = socketOptions(server.origins.console, { extraHeaders: { cookie: session.cookie } });
  const order = { url: `http://127.0.0.1:${server.port}${staffNamespace}`, options, asks };
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', program, '--', JSON.stringify(order)],
    { cwd: join(import.meta.dirname, '..', '..'), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('close', () => reject(new Error(`the counsellor's browser stopped: ${complaint}`)));
  });
  return { signal: (signal) => void child.kill(signal) };
}
