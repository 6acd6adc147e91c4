// The made-up internet: a program in a network namespace of its own, in which every address is its own and listens.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenEverywhere } from './egress-listen.js';
import { inside, mark, nameServer, open4, open6, own4, own6, type Seen } from './egress-world.js';
import { type NameAnswer, type NameQuestion, startNameServer } from './name-server.js';

const ip = (line: string) => execFileSync('ip', line.split(' '), { stdio: ['ignore', 'inherit', 'inherit'] });

/** Whose answers are not the same every time, or not of one kind. */
const names: Readonly<Record<string, (question: NameQuestion) => readonly string[]>> = {
  open: ({ family }) => [family === 4 ? open4 : open6],
  own: ({ family }) => [family === 4 ? own4 : own6],
  rebind: ({ family, before }) => (family === 6 ? [] : [before === 0 ? open4 : '10.0.0.1']),
  rebind6: ({ family, before }) => (family === 4 ? [] : [before === 0 ? open6 : 'fd00:ec2::254']),
  'mixed-last': ({ family }) => (family === 6 ? [open6] : [open4, '10.0.0.1']),
  'mixed-first': ({ family }) => (family === 6 ? [open6] : ['10.0.0.1', open4]),
  'mixed-kinds': ({ family }) => [family === 4 ? open4 : 'fd00:ec2::254'],
  'mixed-many': ({ family }) =>
    family === 6 ? [] : [...Array.from({ length: 20 }, () => open4), '127.0.0.1'],
};

function answerTo(question: NameQuestion): NameAnswer {
  const [label = ''] = question.name.split('.');
  const found = names[label]?.(question);
  if (found) return found;
  const address = inside[Number(/^inside-(\d+)$/.exec(label)?.[1] ?? -1)];
  if (address === undefined) return 'no_such_name';
  return address.includes(':') === (question.family === 6) ? [address] : [];
}

/** Every address there is belongs to this namespace, but for the one machine that asks. */
function lieIn(home: number): void {
  const resolv = join(tmpdir(), 'resolv.conf');
  writeFileSync(resolv, `nameserver ${nameServer}\n`);
  execFileSync('mount', ['--bind', resolv, '/etc/resolv.conf']);
  for (const line of [
    'link set lo up',
    `link add street type veth peer name home netns ${home}`,
    'link set street addrgenmode none',
    'link set street up',
    'addr add 10.99.0.1/24 dev street',
    'addr add fd99::1/64 dev street nodad',
    `addr add ${nameServer}/32 dev lo`,
    'route add local default dev lo table main',
    '-6 route add local default dev lo table main',
  ])
    ip(line);
}

const home = spawn(
  'unshare',
  ['--net', process.execPath, ...process.execArgv, join(import.meta.dirname, 'egress-home.ts')],
  { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
);
home.once('exit', (code) => code !== 0 && process.exit(1));
process.once('exit', () => home.kill('SIGKILL'));
process.once('disconnect', () => process.exit(1));
const [[urls]] = (await Promise.all([once(process, 'message'), once(home, 'message')])) as [
  [string[]],
  unknown,
];
lieIn(home.pid ?? 0);
const listened = await listenEverywhere();
const { asked } = await startNameServer(answerTo, { address: nameServer, port: 53 });
home.send(urls);
const [seen] = (await once(home, 'message')) as [Seen];
const end = listened.reached.indexOf(`${mark} 80`);
const whole: Seen = {
  ...seen,
  reached: [...seen.reached, ...listened.reached.slice(0, end)],
  controlReached: [...seen.controlReached, ...listened.reached.slice(end + 1)],
  requests: listened.requests,
  questions: asked,
};
process.send?.(whole, () => process.exit(0));
