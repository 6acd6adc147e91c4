import { generateKeyPairSync } from 'node:crypto';
import { ConfigError } from './config.errors.js';
import { parseConfig } from './parse-config.js';

const good = {
  ORIGINS:
    'helpwanted=https://hulp.example.org,console=https://console.example.org,appointment=https://a.example.org',
  DATABASE_URL: 'postgres://hulplijn_app:secret-value@db.example.org/hulplijn',
  KEYS_DIR: '/keys',
};

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

describe('the configuration', () => {
  it('is read once, with defaults', () => {
    const config = parseConfig({ ...good, UNRELATED: 'x' });
    expect(config).toMatchObject({
      nodeEnv: 'development',
      port: 3000,
      host: '127.0.0.1',
      demo: false,
      role: 'api',
    });
    expect(config.origins.get('console')).toBe('https://console.example.org');
  });

  it('names every bad variable', () => {
    const problems = problemsOf({ ...good, PORT: 'high', DATABASE_URL: 'mysql://secret-value' }).join('\n');
    expect(problems).toMatch(/PORT/);
    expect(problems).toMatch(/DATABASE_URL/);
  });

  it('never repeats a value', () => {
    expect(problemsOf({ ...good, DATABASE_URL: 'mysql://secret-value' }).join('\n')).not.toMatch(
      /secret-value/,
    );
  });

  it('takes the address of a DNS, with or without a port, and no name', () => {
    for (const address of ['192.0.2.53', '192.0.2.53:5353', '[2001:db8::53]:53'])
      expect(parseConfig({ ...good, MAIL_DNS: address }).mailDns).toBe(address);
    expect(parseConfig({ ...good, MAIL_DNS: '' }).mailDns).toBeUndefined();
    expect(problemsOf({ ...good, MAIL_DNS: 'dns.example.org' }).join()).toMatch(/^MAIL_DNS must look like/);
  });

  it('wants one address for all appointments', () => {
    expect(problemsOf({ ...good, ORIGINS: 'console=https://console.example.org' })).toEqual([
      'ORIGINS must name appointment=https://… too',
    ]);
  });

  it('O3 refuses demo accounts in production', () => {
    expect(problemsOf({ ...good, NODE_ENV: 'production', DEMO: '1' })).toContain(
      'DEMO is not allowed in production',
    );
  });

  it('O3 refuses plain http in production', () => {
    const problems = problemsOf({
      ...good,
      NODE_ENV: 'production',
      ORIGINS: 'console=http://console.example.org',
    });
    expect(problems).toContain('ORIGINS must all be https in production');
  });

  const mail = {
    MAIL_ADDRESS: 'helpwanted=vraag@example.org',
    MAIL_IMAP: 'helpwanted=imaps://vraag:a%2Cb%3Dsecret-value@imap.example.org',
    MAIL_SMTP: 'helpwanted=smtp://vraag:secret-value@smtp.example.org',
  };

  it('knows a mailbox by its programme, encrypted unless it is on this very machine', () => {
    const { mailboxes } = parseConfig({ ...good, ...mail });
    expect(mailboxes.get('helpwanted')).toEqual({
      address: 'vraag@example.org',
      imap: {
        host: 'imap.example.org',
        port: 993,
        tls: 'implicit',
        user: 'vraag',
        password: 'a,b=secret-value',
      },
      smtp: { host: 'smtp.example.org', port: 587, tls: 'starttls', user: 'vraag', password: 'secret-value' },
    });
    const here = parseConfig({ ...good, ...mail, MAIL_SMTP: 'helpwanted=smtp://127.0.0.1:2525' });
    expect(here.mailboxes.get('helpwanted')?.smtp).toMatchObject({ tls: 'none', port: 2525, user: '' });
    expect(parseConfig(good).mailboxes.size).toBe(0);
  });

  const keyOf = (bits: number): string =>
    generateKeyPairSync('rsa', { modulusLength: bits })
      .privateKey.export({ type: 'pkcs8', format: 'der' })
      .toString('base64');

  it('knows the key with which a mailbox signs', () => {
    const dkim = { MAIL_DKIM: `helpwanted=n2026:${keyOf(2_048)}` };
    const account = parseConfig({ ...good, ...mail, ...dkim }).mailboxes.get('helpwanted');
    expect(account?.dkim?.selector).toBe('n2026');
    expect(account?.dkim?.privateKey.asymmetricKeyDetails?.modulusLength).toBe(2_048);
  });

  it('knows where reports of delivery go, and what its server calls itself', () => {
    const more = {
      MAIL_BOUNCES: 'helpwanted=bounce@example.org',
      MAIL_RECEIVED_BY: 'helpwanted=mx.example.org',
    };
    const account = parseConfig({ ...good, ...mail, ...more }).mailboxes.get('helpwanted');
    expect(account).toMatchObject({ bounces: 'bounce@example.org', receivedBy: 'mx.example.org' });
    for (const name of ['MAIL_BOUNCES', 'MAIL_RECEIVED_BY'])
      expect(problemsOf({ ...good, ...mail, [name]: 'helpwanted=secret value' }).join()).toMatch(
        new RegExp(`^(?!.*secret).*${name}`),
      );
  });

  it('O3 refuses a key that is none, is too short or is of no mailbox, naming the variable and no value', () => {
    const ed = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
    const wrong = [
      'helpwanted=secret-value',
      'helpwanted=n2026:secretvalue',
      'helpwanted=:secretvalue',
    ].concat(
      `helpwanted=n2026:${keyOf(1_024)}`,
      `helpwanted=n2026:${ed.toString('base64')}`,
      `elsewhere=n2026:${keyOf(2_048)}`,
    );
    for (const MAIL_DKIM of wrong) {
      const said = problemsOf({ ...good, ...mail, MAIL_DKIM, NODE_ENV: 'production' }).join();
      expect(said).toMatch(/MAIL_DKIM|MAIL_ADDRESS/);
      expect(said).not.toMatch(/secret-?value|[A-Za-z0-9+/]{40}/);
    }
  });

  it.each([
    ['MAIL_ADDRESS', { MAIL_ADDRESS: '' }],
    ['MAIL_IMAP', { MAIL_IMAP: '' }],
    ['MAIL_SMTP', { MAIL_SMTP: '' }],
    ['MAIL_IMAP', { MAIL_IMAP: 'helpwanted=imaps://vraag@imap.example.org' }],
    ['MAIL_IMAP', { MAIL_IMAP: 'helpwanted=http://vraag:secret-value@imap.example.org' }],
    ['MAIL_SMTP', { MAIL_SMTP: 'helpwanted=secret-value' }],
    ['MAIL_ADDRESS', { MAIL_ADDRESS: 'helpwanted="secret-value"@example.org' }],
    ['programmes of ORIGINS', { MAIL_SMTP: `${mail.MAIL_SMTP},elsewhere=smtps://a:b@smtp.example.org` }],
  ])('O3 refuses half a mailbox, naming %s and no value', (named, change) => {
    const said = problemsOf({
      ...good,
      ...mail,
      ...change,
      NODE_ENV: 'production',
      ORIGINS: good.ORIGINS,
    }).join();
    expect(said).toContain(named);
    expect(said).not.toContain('secret-value');
  });
});
