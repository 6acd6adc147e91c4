import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answers, freePort } from './ports.mjs';

const run = promisify(execFile);
const paths = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'];
const imap = ['/usr/lib/dovecot/imap', '/usr/libexec/dovecot/imap', '/usr/local/libexec/dovecot/imap'];

const find = () => paths.find((path) => existsSync(path) && imap.some((part) => existsSync(part)));

/** The password of every mailbox. */
export const password = 'test-mailbox';

async function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'The tests need the mail server dovecot: install it (apt-get install dovecot-imapd) and run them again.',
    );
  }
  console.error('  Installing dovecot-imapd for the tests …');
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'dovecot-imapd'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Whose files the mailboxes are: never those of root, whom dovecot refuses to be. */
function account() {
  const { uid, gid, username } = userInfo();
  return uid === 0 ? { uid: 65_534, gid: 65_534 } : { uid, gid, username };
}

/** Settings of dovecot 2.3: any name is a mailbox, so each test takes one of its own. */
function settings(dir, port, { uid, gid, username }) {
  const own = username
    ? `default_internal_user = ${username}\ndefault_login_user = ${username}\nservice anvil {\n  chroot =\n}`
    : '';
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${dir}/run
state_dir = ${dir}/run
log_path = ${dir}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:~/Maildir
mail_fsync = never
default_process_limit = 200
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${dir}/mail/%u
}
namespace inbox {
  inbox = yes
}
protocol imap {
  mail_max_userip_connections = 100
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
${own}
`;
}

/** Starts a dovecot of our own on a free port, with a folder of its own; installs it where there is none. */
export async function startDovecot() {
  if (!find()) await install();
  const { stdout: version } = await run(find(), ['--version']);
  if (!version.startsWith('2.3.'))
    throw new Error(`The tests know dovecot 2.3, and this machine has ${version}`);
  const dir = mkdtempSync(join(tmpdir(), 'hulplijn-mail-'));
  const owner = account();
  chmodSync(dir, 0o711);
  mkdirSync(join(dir, 'mail'));
  chownSync(join(dir, 'mail'), owner.uid, owner.gid);
  const port = await freePort();
  writeFileSync(join(dir, 'dovecot.conf'), settings(dir, port, owner));
  const child = spawn(find(), ['-F', '-c', join(dir, 'dovecot.conf')], { stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  const log = () => (existsSync(join(dir, 'log')) ? readFileSync(join(dir, 'log'), 'utf8') : '');
  await answers(port, () => `dovecot was started but does not answer.\n${log()}`);
  return {
    port,
    dir,
    stop: async () => {
      if (child.exitCode === null)
        await new Promise((resolve) => {
          child.once('close', resolve);
          child.kill('SIGTERM');
        });
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
