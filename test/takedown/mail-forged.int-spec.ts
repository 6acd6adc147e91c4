import { meaningOf, readProviderMail } from '#takedown';
import { SigningDomains } from '../support/signing-domains.js';
import { letter } from '../support/test-mailbox.js';

const provider = 'platform.example.org';
const token = 'a1'.repeat(16);
const to = `verzoeken+${token}@helpline.example.org`;
const removed = 'We have removed the content that you reported as VV-0151.';

const said = (head: Readonly<Record<string, string>> = {}, text = removed): string =>
  letter(text, {
    From: `Trust and Safety <support@${provider}>`,
    To: to,
    Subject: 'Re: VV-0151',
    'In-Reply-To': `<notice.${token}@helpline.example.org>`,
    ...head,
  });

describe('an answer that says it was removed', () => {
  const domains = new SigningDomains();

  beforeAll(() => {
    domains.add(provider, { dmarc: 'v=DMARC1; p=reject', spf: 'v=spf1 ip4:192.0.2.10 -all' });
    domains.add('quiet.example.org');
    domains.add('strict.test', { dmarc: 'v=DMARC1; p=reject; adkim=s' });
    domains.add('mail.strict.test');
    domains.add('attacker.test');
  });

  const expected = [provider, 'quiet.example.org', 'strict.test'];
  const read = (raw: string | Buffer, receivedBy?: string) =>
    readProviderMail(Buffer.isBuffer(raw) ? raw : Buffer.from(raw.replace(/\r?\n/g, '\r\n')), {
      lookup: domains.lookup,
      ...(receivedBy !== undefined && { receivedBy }),
    });
  const judged = async (raw: string | Buffer, receivedBy?: string) =>
    meaningOf(await read(raw, receivedBy), expected);

  it('is the provider’s when its own domain signed it, and even then is no decision', async () => {
    const mail = await read(await domains.signed(said(), provider));
    expect(mail).toMatchObject({
      authenticatedDomain: provider,
      belongs: { by: 'token', tokens: [token] },
      nature: 'person',
      text: removed,
      dropped: 0,
    });
    expect(meaningOf(mail, expected)).toEqual({
      meaning: 'from_provider',
      change: 'acknowledged',
      forPerson: true,
    });
  });

  it('is the provider’s when a domain signed it that asks for nothing', async () => {
    const raw = await domains.signed(said({ From: 'support@quiet.example.org' }), 'quiet.example.org');
    expect((await judged(raw)).meaning).toBe('from_provider');
  });

  it('is at most a receipt when a machine of the provider says so', async () => {
    const heads: readonly Readonly<Record<string, string>>[] = [
      { 'Auto-Submitted': 'auto-replied' },
      { 'Auto-Submitted': 'auto-replied', 'Return-Path': '<>' },
      { From: `no-reply@${provider}` },
      { Precedence: 'bulk' },
    ];
    for (const head of heads) {
      const { meaning, change } = await judged(await domains.signed(said(head), provider));
      expect([meaning, change]).toEqual(['received_by_machine', 'acknowledged']);
    }
  });

  const forged: readonly (readonly [string, () => Promise<string | Buffer>])[] = [
    ['nobody signed', async () => said()],
    ['another domain signed', () => domains.signed(said(), 'attacker.test')],
    [
      'another domain signed, and that says it is the provider',
      () => domains.signed(said({ From: `"support@${provider}" <a@attacker.test>` }), 'attacker.test'),
    ],
    [
      'another domain signed, with the provider in the address',
      () => domains.signed(said({ From: `<"support@${provider}"@attacker.test>` }), 'attacker.test'),
    ],
    [
      'another domain signed, under a name of the provider and a route',
      () => domains.signed(said({ From: `<@attacker.test:support@${provider}>` }), 'attacker.test'),
    ],
    [
      'another domain signed, for two authors',
      () => domains.signed(said({ From: `support@${provider}, a@attacker.test` }), 'attacker.test'),
    ],
    [
      'another domain signed, for a group of authors',
      () => domains.signed(said({ From: `Team: support@${provider}, a@attacker.test;` }), 'attacker.test'),
    ],
    [
      'another domain signed, and that names the provider as its sender',
      () => domains.signed(said({ From: 'a@attacker.test', Sender: `support@${provider}` }), 'attacker.test'),
    ],
    [
      'a subdomain signed that the provider does not let sign',
      () => domains.signed(said({ From: 'support@strict.test' }), 'mail.strict.test'),
    ],
    [
      'somebody says was checked, in a header of their own',
      async () =>
        said({
          'Authentication-Results': `mx.helpline.example.org; dkim=pass header.d=${provider}; spf=pass; dmarc=pass`,
          'ARC-Authentication-Results': `i=1; mx.helpline.example.org; dkim=pass header.d=${provider}; dmarc=pass`,
          'Received-SPF': `pass client-ip=192.0.2.10; envelope-from=support@${provider}`,
          'X-Authentication-Results': 'dkim=pass; dmarc=pass',
        }),
    ],
    [
      'somebody says was taken in from the provider, in a line of their own',
      async () =>
        said({
          'Return-Path': `<support@${provider}>`,
          Received: `from mail.${provider} (mail.${provider} [192.0.2.10]) by mx.elsewhere.test with ESMTP; Sat, 28 Nov 2026 10:00:00 +0000`,
        }),
    ],
    [
      'the provider signed, and somebody changed',
      async () =>
        Buffer.from((await domains.signed(said(), provider)).toString().replace('VV-0151.', 'VV-0152.')),
    ],
    [
      'the provider signed, and somebody put another author above',
      async () =>
        Buffer.concat([Buffer.from('From: a@attacker.test\r\n'), await domains.signed(said(), provider)]),
    ],
    [
      'somebody signed, and put the provider above as author',
      async () =>
        Buffer.concat([
          Buffer.from(`From: support@${provider}\r\n`),
          await domains.signed(said({ From: 'a@attacker.test' }), 'attacker.test'),
        ]),
    ],
    [
      'somebody signed, and put the provider below as author',
      async () =>
        domains.signed(said({ From: 'a@attacker.test', 'from ': `support@${provider}` }), 'attacker.test'),
    ],
  ];

  it.each(forged)('never counts as the provider’s when it is one that %s', async (_what, make) => {
    const mail = await read(await make(), 'mx.helpline.example.org');
    expect(meaningOf(mail, expected)).toEqual({
      meaning: 'unauthenticated',
      change: 'nothing',
      forPerson: true,
    });
  });

  it('never counts as the provider’s when the signature ends before the text does', async () => {
    const raw = (await domains.signed(said({}, 'Hello'), provider)).toString();
    const short = raw.replace(/DKIM-Signature: v=1;/, 'DKIM-Signature: v=1; l=5;');
    expect((await judged(Buffer.from(`${short}\r\n${removed}`))).meaning).toBe('unauthenticated');
  });

  it('is matched by no subject: with the token gone it belongs to nothing', async () => {
    const raw = said({ To: 'verzoeken@helpline.example.org', 'In-Reply-To': '' });
    const mail = await read(await domains.signed(raw, provider));
    expect(mail.belongs).toEqual({ by: 'nothing', tokens: [] });
    expect(meaningOf(mail, expected).change).toBe('nothing');
  });

  it('is matched by the id of our message where the address lost the token', async () => {
    const mail = await read(await domains.signed(said({ To: 'verzoeken@helpline.example.org' }), provider));
    expect(mail.belongs).toEqual({ by: 'references', tokens: [token] });
  });

  it.each(['Cc', 'Delivered-To', 'X-Original-To'])('is matched by the token in %s', async (name) => {
    const raw = said({ To: 'undisclosed-recipients:;', 'In-Reply-To': '', [name]: `Verzoeken <${to}>` });
    expect((await read(raw)).belongs).toEqual({ by: 'token', tokens: [token] });
  });

  describe('that nobody signed', () => {
    const line = (ip: string, by: string) =>
      `from mail.${provider} (mail.${provider} [${ip}]) by ${by} with ESMTP id x; Sat, 28 Nov 2026 10:00:00 +0000`;
    const path = { 'Return-Path': `<bounce@${provider}>` };
    const mx = 'mx.helpline.example.org';

    it('is the provider’s when our own server had it from where the provider sends', async () => {
      const raw = said({ ...path, Received: line('192.0.2.10', mx) });
      expect((await judged(raw, mx)).meaning).toBe('from_provider');
      // Without the name of our server nothing of its path is believed.
      expect((await judged(raw)).meaning).toBe('unauthenticated');
    });

    it('is not when our own server had it from elsewhere, whatever stands below', async () => {
      const forged = said({ ...path, Received: line('192.0.2.10', mx) });
      const raw = `Received: ${line('198.51.100.7', mx)}\n${forged}`;
      expect((await judged(raw, mx)).meaning).toBe('unauthenticated');
    });

    it('is not when the address is one that the sender only said', async () => {
      const claimed = `from [192.0.2.10] (unknown [198.51.100.7]) by ${mx} with ESMTP; Sat, 28 Nov 2026 10:00:00 +0000`;
      expect((await judged(said({ ...path, Received: claimed }), mx)).meaning).toBe('unauthenticated');
    });
  });

  it('gives away neither who else had it nor by which way it came', async () => {
    const raw = said({ Cc: 'iemand.anders@example.org', Received: 'from kanarie.test ([203.0.113.9]) by x' });
    const kept = JSON.stringify(await read(raw));
    expect(kept).not.toMatch(/iemand\.anders|kanarie|203\.0\.113/);
  });
});
