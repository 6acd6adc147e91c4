import { KeyRing, seal } from '#platform/crypto';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from './api.js';
import { type AddedProvider, addProviders, approveNotices } from './approve-notices.mjs';
import { createTestDatabase, type TestDatabase } from './database.js';
import { serveDomains } from './signing-dns.js';
import { SigningDomains } from './signing-domains.js';
import { letter, TestMailbox } from './test-mailbox.js';
import { headerOf, TestSmtp } from './test-smtp.js';
import { waitFor } from './wait.js';

/** A notice that was sent, and by what an answer finds it. */
export interface AnsweredNotice {
  readonly id: string;
  /** Address to which its provider answers, and the one for reports. */
  readonly replyTo: string;
  readonly bounces: string;
  readonly messageId: string;
}

/** A message about notices as it is stored. */
export interface StoredMail {
  readonly notice_id: string | null;
  readonly matched_by: string;
  readonly meaning: string;
  readonly state: string;
  readonly dropped: number;
}

export const provider = 'videobaan.test';

/** A programme that sends notices and reads what comes back: a real mailbox, a mail server, and providers that sign. */
export class InboundStory {
  private constructor(
    readonly database: TestDatabase,
    readonly mailbox: TestMailbox,
    readonly smtp: TestSmtp,
    readonly domains: SigningDomains,
    readonly dns: Awaited<ReturnType<typeof serveDomains>>,
    readonly env: Readonly<Record<string, string>>,
    readonly api: TestApi,
  ) {}

  /** `reads` leaves the reading to another process. */
  static async begin(reads = true): Promise<InboundStory> {
    const database = await createTestDatabase();
    const [mailbox, smtp, domains] = [new TestMailbox(), await TestSmtp.start(), new SigningDomains()];
    for (const domain of [provider, 'pixelgram.test', 'attacker.test'])
      domains.add(domain, { dmarc: 'v=DMARC1; p=reject' });
    const dns = await serveDomains(domains);
    const env = {
      ...mailbox.env('helpwanted', smtp.port),
      MAIL_BOUNCES: 'helpwanted=bounce@example.org',
      NOTICE_ADDRESS: 'helpwanted=verzoeken@example.org',
      MAIL_DNS: dns.address,
    };
    const api = await startApi({ database, env, role: reads ? 'all' : 'api' }, reads ? [JobsModule] : []);
    return new InboundStory(database, mailbox, smtp, domains, dns, env, api);
  }

  async end(): Promise<void> {
    await this.api.close();
    await this.smtp.close();
    this.dns.stop();
    await this.database.drop();
  }

  async provider(domains = [provider]): Promise<AddedProvider> {
    const query = (sql: string, values?: readonly unknown[]) => this.database.query(sql, values);
    const [added] = await addProviders(query, 1, { reply_domains: domains });
    return added as AddedProvider;
  }

  /** A notice to this provider, sent by the job. */
  async sent(to: AddedProvider): Promise<AnsweredNotice> {
    const ring = this.api.application.get(KeyRing, { strict: false });
    const query = (sql: string, values?: readonly unknown[]) => this.database.query(sql, values);
    const [id = ''] = await approveNotices({ query, ring, seal }, { providers: [to], count: 1 });
    await waitFor('the notice to be sent', async () => (await this.stateOf(id)) === 'sent');
    const { raw, from } = this.smtp.sent.at(-1) ?? { raw: '', from: '' };
    return {
      id,
      bounces: from,
      replyTo: headerOf(raw, 'reply-to'),
      messageId: headerOf(raw, 'message-id'),
    };
  }

  async stateOf(id: string): Promise<string> {
    const [row] = await this.database.query<{ state: string }>(
      'select state from takedown.notice where id = $1',
      [id],
    );
    return row?.state ?? '';
  }

  /** What an answer to a notice says of itself; from the provider, unless it is said from whom. */
  answer(text: string, head: Readonly<Record<string, string>> = {}): string {
    return letter(text, { From: `Trust <support@${provider}>`, Subject: 'Re: uw melding', ...head });
  }

  signed(raw: string, domain = provider): Promise<Buffer> {
    return this.domains.signed(raw, domain);
  }

  /** Delivers messages and waits until each was dealt with, by whomever. */
  async deliver(...raws: readonly (string | Buffer)[]): Promise<void> {
    const before = await this.lastUid();
    await this.mailbox.deliver(...raws);
    await waitFor('the mail to be dealt with', async () => (await this.lastUid()) >= before + raws.length);
  }

  /** Mail about notices, in the order in which it was stored. */
  async stored(noticeId?: string): Promise<readonly StoredMail[]> {
    return this.database.query<StoredMail>(
      `select notice_id, matched_by, meaning, state, dropped from takedown.inbound_mail
       where $1::uuid is null or notice_id = $1 order by received_at, ctid`,
      [noticeId ?? null],
    );
  }

  /** How many messages opened or continued a contact. */
  async ofContacts(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from contacts.mail_message',
    );
    return row?.count ?? 0;
  }

  async lastUid(): Promise<number> {
    const [row] = await this.database.query<{ last: number }>(
      'select last_uid::int as last from contacts.mail_mailbox',
    );
    return row?.last ?? 0;
  }
}

/** A report of a mail server about a message of ours. */
export function deliveryReport(
  to: string,
  { action = 'failed', status = '5.1.1' }: { readonly action?: string; readonly status?: string } = {},
): string {
  return letter(
    `--r\nContent-Type: text/plain\n\nNot delivered. It has been removed.\n\n--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.${provider}\n\nFinal-Recipient: rfc822; meldingen@${provider}\nAction: ${action}\nStatus: ${status}\n\n--r--`,
    {
      From: `MAILER-DAEMON@mx.${provider}`,
      To: to,
      Subject: 'Undelivered Mail Returned to Sender',
      'Auto-Submitted': 'auto-replied',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="r"',
    },
  );
}
