// Runs in a thread of its own, with little memory and little time, because what it reads was written by anyone.
// It stands alone: Node runs this very file, so it may import nothing of ours but types.
import { parentPort } from 'node:worker_threads';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { ParsedMail } from './parsed-mail.js';

const longest = { text: 100_000, html: 2_000_000, subject: 300, sign: 200, report: 65_536 };
const mostIds = 50;
const signNames = [
  'auto-submitted',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'precedence',
  'return-path',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
];

function idsIn(...headers: readonly (string | undefined)[]): string[] {
  const found = headers.flatMap((header) => (header ?? '').slice(-20_000).match(/<[^<>\s]{1,250}>/g) ?? []);
  return [...new Set(found)].slice(0, mostIds);
}

async function textOfHtml(html: string): Promise<string> {
  if (html === '') return '';
  // Few messages need it, and it takes longer to load than most messages take to be read.
  const { convert } = await import('html-to-text');
  return convert(html.slice(0, longest.html), {
    wordwrap: false,
    limits: { maxDepth: 60, maxChildNodes: 5_000 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
      { selector: 'table', format: 'inline' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}

/** Images and files that someone put into the text itself, replaced by a mark; gives how many. */
function withoutFiles(text: string): { readonly text: string; readonly files: number } {
  let files = 0;
  const kept: string[] = [];
  let inside = false;
  for (const line of text.split('\n')) {
    if (inside) {
      inside = line.trim() !== 'end' && !line.startsWith('=yend');
    } else if (/^(begin [0-7]{3,4} \S|begin-base64 |=ybegin )/.test(line)) {
      inside = true;
      files += 1;
      kept.push('[…]');
    } else if (/data:[a-z]+\/[a-z0-9.+-]+;base64,/i.test(line)) {
      files += 1;
      kept.push(line.replace(/data:[a-z]+\/[a-z0-9.+-]+;base64,[^\s"')>]*/gi, '[…]'));
    } else kept.push(line);
  }
  return { text: kept.join('\n'), files };
}

function contentOf({ content }: Attachment): string {
  if (typeof content === 'string') return content.slice(0, longest.report);
  return Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content)
    .subarray(0, longest.report)
    .toString('latin1');
}

function reportOf({ attachments }: Email, type: string): ParsedMail['report'] {
  if (!/^multipart\/report/i.test(type)) return undefined;
  const parts = attachments.filter(({ mimeType }) =>
    /^(message\/(global-)?(delivery-status|rfc822|headers)|text\/rfc822-headers)$/.test(mimeType),
  );
  const said = parts.map(contentOf).join('\n');
  const named = [...said.matchAll(/^(?:original-)?message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\s]{1,250}>)/gim)];
  return {
    failed: /^action:[ \t]*failed/im.test(said),
    messageIds: named.map(([, id = '']) => id).slice(0, mostIds),
  };
}

function signsOf({ headers }: Email): Record<string, string> {
  const found = headers.filter(({ key }) => signNames.includes(key));
  return Object.fromEntries(found.map(({ key, value }) => [key, value.slice(0, longest.sign).trim()]));
}

async function parse(raw: Uint8Array): Promise<ParsedMail> {
  const email = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxHeadersSize: 2_097_152 });
  const html = email.html ?? '';
  const written = email.text?.trim() ? email.text : await textOfHtml(html);
  const { text, files } = withoutFiles(written.slice(0, longest.text * 4));
  const images = (html.slice(0, longest.html).match(/<img\b[^>]{0,200}\bsrc\s*=\s*["']?data:/gi) ?? [])
    .length;
  const signs = signsOf(email);
  return {
    from: email.from?.address ?? email.from?.group?.[0]?.address,
    subject: (email.subject ?? '').slice(0, longest.subject),
    messageId: idsIn(email.messageId)[0],
    answers: [...new Set([...idsIn(email.inReplyTo), ...idsIn(email.references).reverse()])].slice(
      0,
      mostIds,
    ),
    text: text.slice(0, longest.text),
    cut: text.length > longest.text || written.length > longest.text * 4,
    dropped: email.attachments.length + files + images,
    signs,
    report: reportOf(email, signs['content-type'] ?? ''),
  };
}

parentPort?.on('message', ({ bytes }: { readonly bytes: Uint8Array }) => {
  parse(bytes).then(
    (mail) => parentPort?.postMessage(mail),
    () => parentPort?.postMessage(undefined),
  );
});
