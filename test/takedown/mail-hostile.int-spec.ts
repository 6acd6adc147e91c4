import { readProviderMail } from '#takedown';
import { SigningDomains } from '../support/signing-domains.js';
import { letter, manyParts } from '../support/test-mailbox.js';
import { UnreadableMail } from '#platform/mail';

const plain = 'Content-Type: text/plain; charset=utf-8';
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/(.{76})/g, '$1\n');
const image = 'Content-Type: image/png\nContent-Transfer-Encoding: base64';
const parts = (...more: readonly (readonly [string, string])[]) =>
  manyParts([[plain, 'Met iets erbij'], ...more], { From: 'bijlage@example.org' });

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`,
  );
  return `From: diep@example.org\nMIME-Version: 1.0\n${open.join('')}${plain}\n\nDiep\n`;
}

const many = (count: number, line: string): string => Array<string>(count).fill(line).join('\n');
const signature = 'DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=s1; h=from; bh=x; b=x';

const hostile: readonly (readonly [string, () => string])[] = [
  ['multipart, 100 deep', () => nested(100)],
  ['multipart, 5,000 deep', () => nested(5_000)],
  ['10,000 parts', () => parts(...Array.from({ length: 10_000 }, () => [plain, 'x'] as const))],
  ['10,000 images', () => parts(...Array.from({ length: 10_000 }, () => [image, 'eA=='] as const))],
  [
    '10,000 types',
    () => parts(...Array.from({ length: 10_000 }, (_, n) => [`Content-Type: image/x${n}`, 'x'] as const)),
  ],
  ['30 MB of base64', () => parts([image, base64(Buffer.alloc(22_500_000, 7))])],
  ['a header of 1 MB', () => letter('Kop', { 'X-Lang': 'a'.repeat(1_000_000) })],
  ['groups within groups', () => letter('Groepen', { From: 'g:'.repeat(100_000), To: 'a:'.repeat(9_999) })],
  ['comments within comments', () => letter('Haakjes', { Received: `from ${'('.repeat(200_000)} by x` })],
  ['2,000 signatures', () => `${many(2_000, signature)}\n${letter('Handtekeningen')}`],
  [
    '2,000 signatures of 2,000 domains',
    () =>
      `${Array.from({ length: 2_000 }, (_, n) => signature.replace('example.org', `d${n}.test`)).join('\n')}\n${letter('Domeinen')}`,
  ],
  [
    '2,000 ways',
    () => `${many(2_000, 'Received: from a ([192.0.2.1]) by mx.example.org')}\n${letter('Wegen')}`,
  ],
  [
    '10,000 addresses with a tag',
    () =>
      letter('Adressen', { To: Array.from({ length: 10_000 }, (_, n) => `a+${n}@example.org`).join(', ') }),
  ],
  [
    'a report of 2 MB',
    () =>
      manyParts([['Content-Type: message/delivery-status', many(100_000, 'Action: failed\n')]], {
        'Content-Type': 'multipart/report; boundary="deel"',
      }),
  ],
  ['nothing at all', () => 'x'],
];

describe('hostile mail to the mailbox of notices', () => {
  const domains = new SigningDomains();
  const read = (raw: string) =>
    readProviderMail(Buffer.from(raw.replace(/\r?\n/g, '\r\n')), {
      lookup: domains.lookup,
      receivedBy: 'mx.example.org',
    });

  it.each(hostile)('I6 costs that message only: %s', async (_what, make) => {
    const mail = await read(make()).catch((error: unknown) => {
      if (!(error instanceof UnreadableMail)) throw error;
      return undefined;
    });
    expect(mail?.authenticatedDomain).toBeUndefined();
    expect(JSON.stringify(mail ?? {}).length).toBeLessThan(150_000);
    const next = await read(letter('Daarna'));
    expect(next.text).toBe('Daarna');
  });

  it('I6 tells of what came along how much and of which type, and keeps none of it', async () => {
    const picture = Buffer.from('Kanarieplaatje'.repeat(40));
    const mail = await read(
      parts(
        [`${image}; name="Kanariebestand.png"`, base64(picture)],
        [image, base64(picture)],
        ['Content-Type: Kanarie"type/<x>', 'Kanarieplaatje'],
      ),
    );
    expect(mail.dropped).toBe(3);
    expect(mail.droppedTypes).toMatchObject({ 'image/png': 2 });
    expect(JSON.stringify(mail)).not.toMatch(/kanarie|S2FuYXJpZ/i);
  });

  it('asks the DNS no more for one message than it may', async () => {
    domains.asked.length = 0;
    await read(hostile.find(([name]) => name.includes('2,000 domains'))?.[1]() ?? '').catch(() => undefined);
    expect(domains.asked.length).toBeGreaterThan(1);
    expect(domains.asked.length).toBeLessThanOrEqual(60);
  });
});
