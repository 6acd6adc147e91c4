import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { control, inside, nameServer, open4, open6, own4, own6, type Seen } from './egress-world.js';

const root = join(import.meta.dirname, '..', '..');

/** Written as a URL may write it, and meaning something inside. */
const literals = [
  ...inside.map((address) => (isIPv6(address) ? `[${address}]` : address)),
  '127.1',
  '0x7f000001',
  '2130706433',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '0',
  '10.1',
  '0xa9fea9fe',
  '2852039166',
  '169.254.43518',
  '１６９.254.169.254',
  '10。0。0。1',
  '%31%30.0.0.1',
  '[::ffff:10.0.0.1]',
  '[::ffff:169.254.169.254]',
  '[64:ff9b::10.0.0.1]',
  '[0:0:0:0:0:ffff:7f00:1]',
  own4,
  `[${own6}]`,
];
const ownNames = [
  'localhost',
  'LOCALHOST.',
  'a.localhost',
  'metadata.google.internal',
  'metadata',
  'router.lan',
];
const names = [
  'own',
  'mixed-last',
  'mixed-first',
  'mixed-kinds',
  'mixed-many',
  ...inside.map((_, at) => `inside-${at}`),
];

const refused = [
  ...literals.flatMap((host) => [`http://${host}/`, `https://${host}/`]),
  ...ownNames.map((host) => `http://${host}/latest/meta-data/`),
  ...names.flatMap((name) => [`http://${name}.example.org/`, `https://${name}.example.org/`]),
  'http://open.example.org:22/',
  'http://open.example.org:8080/',
  'https://10.0.0.1:8080/',
  'http://name:word@open.example.org/',
  'http://open.example.org@10.0.0.1/',
  'gopher://10.0.0.1:80/_GET%20/',
  'ftp://10.0.0.1/',
  'ftp://open.example.org/',
  'file:///etc/hostname',
  'ws://10.0.0.1/',
];
const pointing = [
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/',
  '//[fd00:ec2::254]/',
  'http://127.1/',
];
const redirects = pointing.map((to) => `http://open.example.org/?to=${encodeURIComponent(to)}`);
const rebinding = ['http://rebind.example.org/', 'http://rebind6.example.org/'];
const open = [
  'http://open.example.org/a',
  `http://${open4}/b`,
  `http://[${open6}]/c`,
  'https://open.example.org/',
];

/** Two network namespaces joined by one line: a made-up internet, and a machine that asks there. */
async function look(urls: readonly string[]): Promise<Seen> {
  const dir = mkdtempSync(join(tmpdir(), 'hulplijn-egress-'));
  const namespaces = ['--net', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];
  const loader = join(root, 'test/support/jest/load-typescript.mjs');
  const node = [process.execPath, '--no-warnings', '--import', loader];
  const child = spawn('unshare', [...namespaces, ...node, join(import.meta.dirname, 'egress-street.ts')], {
    cwd: root,
    // A proxy would be asked in place of what was checked.
    env: { PATH: process.env['PATH'], TMPDIR: dir, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: 'http://10.0.0.1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    child.send(urls);
    const failed = once(child, 'close').then(() => Promise.reject(new Error('the made-up internet ended')));
    const [seen] = (await Promise.race([once(child, 'message'), failed])) as [Seen];
    return seen;
  } finally {
    child.kill();
    rmSync(dir, { recursive: true, force: true });
  }
}

describe('I9 what goes out when hostile addresses are asked', () => {
  let seen: Seen;
  const asked = [...refused, ...redirects, ...rebinding, ...rebinding, ...open];
  const answersTo = (urls: readonly string[]) => seen.answers.filter(([url]) => urls.includes(url));

  beforeAll(async () => {
    seen = await look(asked);
  });

  it('is not one packet to an address that is not public', () => {
    const [web, plain] = [443, 80];
    const allowed = [
      `${nameServer} 53`,
      `${open4} ${plain}`,
      `${open4} ${web}`,
      `${open6} ${plain}`,
      `${open6} ${web}`,
    ];
    expect([...new Set(seen.packets)].filter((to) => !allowed.includes(to))).toEqual([]);
    expect(seen.answers.map(([url]) => url)).toEqual(asked);
  });

  it('is not one connection either, in the machine or outside', () => {
    expect(seen.reached.filter((to) => !to.startsWith(open4) && !to.startsWith(open6))).toEqual([]);
  });

  it('is told in the same words for all of them', () => {
    const answers = answersTo(refused);
    expect(answers.length).toBe(refused.length);
    expect(answers.filter(([, answer]) => JSON.stringify(answer) !== '{"kind":"refused"}')).toEqual([]);
  });

  it('follows no redirect to the inside', () => {
    expect(answersTo(redirects)).toEqual(
      redirects.map((url) => [url, { kind: 'answered', status: 302, redirect: 'off_host' }]),
    );
  });

  it('goes where a name pointed when it was checked, though it points inside a moment later', () => {
    const kinds = rebinding.map((url) => answersTo([url]).map(([, { kind }]) => kind));
    expect(kinds).toEqual([
      ['answered', 'refused'],
      ['answered', 'refused'],
    ]);
  });

  it('asks no name server for a name of a network of its own', () => {
    expect(seen.questions.filter((question) => !question.endsWith('.example.org'))).toEqual([]);
  });

  it('asks what is open, with HEAD and nothing else', () => {
    const [plain4, plain6] = [`HEAD ${open4}/b`, `HEAD [${open6}]/c`];
    expect(seen.requests).toEqual(expect.arrayContaining(['HEAD open.example.org/a', plain4, plain6]));
    expect(seen.requests.filter((request) => !request.startsWith('HEAD '))).toEqual([]);
    expect(seen.requests.length).toBe(redirects.length + rebinding.length + 3);
    expect(answersTo(open).map(([, { kind }]) => kind)).toEqual([
      ...['answered', 'answered', 'answered'],
      'unreachable',
    ]);
  });

  it('would be seen: what is sent past the rules is', () => {
    const sent = control.map((to) => to.join(' '));
    expect(sent.filter((to) => !seen.controlPackets.includes(to))).toEqual([]);
    expect(seen.controlReached.toSorted()).toEqual(sent.toSorted());
  });
});
