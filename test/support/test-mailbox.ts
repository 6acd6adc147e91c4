import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { environment } from './database.js';

const password = 'test-mailbox';

/** A mailbox of a test's own on the dovecot of the run. */
export class TestMailbox {
  readonly user = `box-${randomBytes(6).toString('hex')}`;
  readonly address = `${this.user}@example.org`;

  /** Environment with this mailbox for a programme; `imapPort` when a test stands in between. */
  env(programme: string, smtpPort: number, imapPort = environment('TEST_IMAP_PORT')): Record<string, string> {
    return {
      MAIL_ADDRESS: `${programme}=${this.address}`,
      MAIL_IMAP: `${programme}=imap://${this.user}:${password}@127.0.0.1:${imapPort}`,
      MAIL_SMTP: `${programme}=smtp://127.0.0.1:${smtpPort}`,
    };
  }

  /** Delivers raw messages, in this order. */
  deliver(...raws: readonly (string | Buffer)[]): Promise<void> {
    return this.visit(async (client) => {
      for (const raw of raws) await client.append('INBOX', Buffer.isBuffer(raw) ? raw : lines(raw));
    });
  }

  /** Delivers a message as it would have been at another time. */
  deliverAt(received: Date, raw: string): Promise<void> {
    return this.visit(async (client) => void (await client.append('INBOX', lines(raw), [], received)));
  }

  /** How many messages a folder holds, and how many of them are marked as taken. */
  look(folder = 'INBOX'): Promise<{ readonly messages: number; readonly taken: number }> {
    return this.visit(async (client) => {
      const status = await client.status(folder, { messages: true }).catch(() => false as const);
      if (!status || !status.messages) return { messages: 0, taken: 0 };
      await client.mailboxOpen(folder, { readOnly: true });
      const taken = (await client.search({ keyword: 'HulplijnTaken' }, { uid: true })) || [];
      return { messages: status.messages, taken: taken.length };
    });
  }

  /** Makes the server number its messages anew, as it does when it was restored. */
  numberAnew(): void {
    const folder = join(environment('TEST_MAIL_DIR'), 'mail', this.user, 'Maildir');
    for (const file of [
      'dovecot-uidlist',
      'dovecot.index',
      'dovecot.index.log',
      'dovecot.index.cache',
      'dovecot-uidvalidity',
    ])
      rmSync(join(folder, file), { force: true });
  }

  private async visit<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: Number(environment('TEST_IMAP_PORT')),
      secure: false,
      doSTARTTLS: false,
      auth: { user: this.user, pass: password },
      logger: false,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  }
}

const lines = (raw: string): Buffer => Buffer.from(raw.replace(/\r?\n/g, '\r\n'));

/** A plain message; `head` adds headers or takes the place of the usual ones. */
export function letter(text: string, head: Readonly<Record<string, string>> = {}): string {
  const all = {
    From: 'Iemand <iemand@example.org>',
    To: 'vraag@example.org',
    Subject: 'Vraag',
    'Message-ID': `<${randomBytes(8).toString('hex')}@mail.example.org>`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...head,
  };
  return `${Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${text}\n`;
}

/** A message of several parts, each with its type and what stands in it. */
export function manyParts(
  parts: readonly (readonly [head: string, body: string])[],
  head: Readonly<Record<string, string>> = {},
): string {
  const body = parts.map(([type, content]) => `--deel\n${type}\n\n${content}\n`).join('');
  return letter(`${body}--deel--`, { 'Content-Type': 'multipart/mixed; boundary="deel"', ...head });
}
