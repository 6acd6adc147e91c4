// A machine that asks: a program in a network namespace of its own, with one way out, which leads to `egress-street`.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Egress, type HeadAnswer, strictRules } from '#platform/egress';
import { waitFor } from '../support/wait.js';
import { startCapture } from './egress-capture.js';
import { listenEverywhere } from './egress-listen.js';
import { control, mark, own4, own6 } from './egress-world.js';

const ip = (line: string) => execFileSync('ip', line.split(' '), { stdio: ['ignore', 'inherit', 'inherit'] });

function reachOut(): void {
  for (const line of [
    'link set lo up',
    'link set home addrgenmode none',
    'link set home up',
    'addr add 10.99.0.2/24 dev home',
    'addr add fd99::2/64 dev home nodad',
    `addr add ${own4}/32 dev lo`,
    `addr add ${own6}/128 dev lo nodad`,
    'route add default via 10.99.0.1',
    '-6 route add default via fd99::1',
  ])
    ip(line);
}

async function askAll(urls: readonly string[]): Promise<(readonly [string, HeadAnswer])[]> {
  const egress = new Egress(strictRules);
  const answers: (readonly [string, HeadAnswer])[] = [];
  for (const url of urls) answers.push([url, await egress.headOf(url)]);
  return answers;
}

async function touch(host: string, port: number): Promise<void> {
  const socket = connect(port, host);
  await once(socket, 'connect');
  socket.destroy();
}

process.send?.('here');
const [urls] = (await once(process, 'message')) as [string[]];
reachOut();
const listened = await listenEverywhere();
const capture = await startCapture();
const answers = await askAll(urls);
// The end of what was asked: whatever was sent before is in the capture before this.
await touch(mark, 80);
const end = await waitFor(
  'the mark',
  () => capture.sent.findIndex((to) => to === `${mark} 80`) + 1 || undefined,
);
const reached = [...listened.reached];
for (const [host, port] of control) await touch(host, port);
const last = control.at(-1);
await waitFor('the last of the control', () => last && capture.sent.includes(last.join(' ')));
await waitFor('the connection here', () => listened.reached.length > reached.length);
capture.stop();
const controlReached = listened.reached.slice(reached.length);
const [packets, controlPackets] = [capture.sent.slice(0, end - 1), capture.sent.slice(end)];
process.send?.({ answers, packets, reached, controlPackets, controlReached }, () => process.exit(0));
