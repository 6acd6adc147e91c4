// Runs in a thread of its own, with little memory and little time, because what it reads was written by anyone.
// It stands alone: Node runs this very file, so it may import nothing of ours but types.
import { parentPort } from 'node:worker_threads';
import { authenticate, type AuthenticateResult, type DNSResolver } from 'mailauth';
import { getClientAddress, parseReceived } from 'mailauth/lib/parse-received.js';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { MailInspection } from './mail-inspection.js';

interface Task {
  readonly bytes: Uint8Array;
  /** Name by which the server that takes our mail in calls itself; nothing of its path is believed without it. */
  readonly receivedBy?: string;
  /** Addresses of ours that are looked for, in lower case. */
  readonly addresses: readonly string[];
}

const longest = { header: 20_000, report: 65_536, type: 60 };
const most = { recipients: 20, types: 20, hops: 30 };
/** Where an address of ours stands that a message came to; some of them are written by the servers on the way. */
const recipientHeaders = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];

const valuesOf = ({ headers }: Email, ...names: readonly string[]): readonly string[] =>
  headers.filter(({ key }) => names.includes(key)).map(({ value }) => value.slice(0, longest.header));

/** Addresses with something after a plus. Nobody else's leaves the thread. */
function taggedRecipients(email: Email): string[] {
  const found = valuesOf(email, ...recipientHeaders).flatMap(
    (value) => value.match(/[a-z0-9._-]{1,40}\+[a-z0-9._=-]{1,60}@[a-z0-9.-]{1,120}/gi) ?? [],
  );
  return [...new Set(found)].slice(0, most.recipients);
}

/** Whether one of these addresses is among those it came to, whatever its tag is. */
function cameTo(email: Email, addresses: readonly string[]): boolean {
  const all = valuesOf(email, ...recipientHeaders).flatMap(
    (value) => value.toLowerCase().match(/[a-z0-9._+=-]{1,120}@[a-z0-9.-]{1,120}/g) ?? [],
  );
  return all.some((address) => addresses.includes(address.replace(/\+[^@]*/, '')));
}

function typesOf({ attachments }: Email): Record<string, number> {
  const types = new Map<string, number>();
  for (const { mimeType } of attachments) {
    const plain = /^[a-z]+\/[a-z0-9.+-]+$/.test(mimeType) && mimeType.length <= longest.type;
    const type = plain && (types.has(mimeType) || types.size < most.types) ? mimeType : 'other';
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  return Object.fromEntries(types);
}

function contentOf({ content }: Attachment): string {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return text.slice(0, longest.report).replace(/\r\n?/g, '\n');
}

/** What a delivery report says for machines, and the headers of the message that it returns; no line of its body. */
function reportOf(email: Email): MailInspection['report'] {
  const [type = ''] = valuesOf(email, 'content-type');
  const of = (kind: RegExp): Attachment[] => email.attachments.filter(({ mimeType }) => kind.test(mimeType));
  const statuses = of(/^message\/(global-)?delivery-status$/);
  if (!/^multipart\/report/i.test(type) || statuses.length === 0) return undefined;
  const returned = of(/^(message\/(rfc822|global|global-headers)|text\/rfc822-headers)$/);
  return {
    status: statuses.map(contentOf).join('\n\n').slice(0, longest.report),
    returnedHeaders: returned.map((part) => contentOf(part).split('\n\n', 1)[0] ?? '')[0] ?? '',
  };
}

/** Who handed the message to our server, as our server says; a line that anyone put below it is not asked. */
function clientOf(email: Email, receivedBy: string | undefined) {
  if (receivedBy === undefined) return undefined;
  for (const value of valuesOf(email, 'received').slice(0, most.hops)) {
    const { from, by, 'envelope-from': envelope } = parseReceived(`Received: ${value}`);
    if (by?.value?.toLowerCase() !== receivedBy.toLowerCase()) continue;
    const ip = getClientAddress(from);
    const named = envelope?.value ?? valuesOf(email, 'return-path')[0] ?? '';
    const sender = named.replace(/[<>]/g, '').trim();
    return ip && sender !== '' ? { ip, helo: from?.value ?? '', sender } : undefined;
  }
  return undefined;
}

function checksOf(result: AuthenticateResult, asked: boolean): MailInspection['checks'] {
  const { dkim, spf, dmarc, arc } = result;
  const dmarcIs = dmarc ? dmarc.status.result : 'none';
  return {
    authors: dkim.headerFrom ?? [],
    fromHeaders: dkim.fromFields ?? 0,
    signatures: dkim.results.map(({ signingDomain = '', status }) => ({
      domain: signingDomain.toLowerCase(),
      passed: status.result === 'pass' && !status.testing,
      whole: !status.underSized,
      aligned: Boolean(status.aligned),
    })),
    spfAligned: Boolean(
      asked && spf && spf.status.result === 'pass' && dmarc && dmarc.alignment?.spf?.result,
    ),
    dmarc: dmarcIs === 'pass' || dmarcIs === 'none' || dmarcIs === 'fail' ? dmarcIs : 'unknown',
    arc: Boolean(arc && arc.status?.result === 'pass'),
  };
}

async function inspect({ bytes, receivedBy, addresses }: Task): Promise<MailInspection> {
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxHeadersSize: 2_097_152 });
  const client = clientOf(email, receivedBy);
  const result = await authenticate(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    ...client,
    mta: 'hulplijn',
    resolver: resolve,
    rejectRsaSha1: true,
    disableBimi: true,
    trustReceived: false,
  });
  return {
    recipients: taggedRecipients(email),
    toOurs: cameTo(email, addresses),
    types: typesOf(email),
    report: reportOf(email),
    checks: checksOf(result, client !== undefined),
  };
}

interface Answer {
  readonly question: number;
  readonly found?: string[];
  readonly code?: string;
}

const waiting = new Map<number, (answer: Answer) => void>();
let questions = 0;

/** Asks the process, which alone may go out. */
const resolve: DNSResolver = (name, type) =>
  new Promise((done, fail) => {
    const question = (questions += 1);
    waiting.set(question, ({ found, code = 'ESERVFAIL' }) => {
      waiting.delete(question);
      if (found) done(found);
      else fail(Object.assign(new Error(code), { code }));
    });
    parentPort?.postMessage({ question, asked: { name, type } });
  });

parentPort?.on('message', (said: Task | Answer) => {
  if ('question' in said) return waiting.get(said.question)?.(said);
  inspect(said).then(
    (inspection) => parentPort?.postMessage(inspection),
    () => parentPort?.postMessage(undefined),
  );
});
