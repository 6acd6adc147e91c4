import { createServer } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { freePort } from '#platform/embedded';
import { say, TestCloudflare } from '../support/cloudflare.js';
import { asCloudflare, cloudflareProvider } from '../support/cloudflare-story.js';
import { SendingStory } from '../support/takedown-sending.js';
import { act, approvedNotice, takedownActor } from '../support/takedown.js';
import { testCertificate } from './test-certificate.js';

describe('a notice by the interface of its provider', () => {
  let cloudflare: TestCloudflare;
  let story: SendingStory;

  beforeAll(async () => {
    cloudflare = await TestCloudflare.start();
    story = await SendingStory.begin(cloudflare.env());
  });

  beforeEach(() => {
    cloudflare.fault = undefined;
    cloudflare.onConnection = undefined;
    cloudflare.given.length = 0;
    cloudflare.asked = 0;
  });

  afterEach(() =>
    story.database.query(`update takedown.attempt set due_at = 'infinity' where state = 'waiting'`),
  );

  afterAll(async () => {
    await story.end();
    await cloudflare.close();
  });

  /** Sends one, and tells what became of it. */
  async function sendOne() {
    const [id = ''] = await story.approved(await cloudflareProvider(story), 1);
    await story.send();
    const outcome = await story.outcomeOf(id);
    const [attempt] = await story.database.query<{ fault: string | null; wait: number }>(
      `select fault, extract(epoch from due_at - state_at)::float8 as wait from takedown.attempt where notice_id = $1`,
      [id],
    );
    return { id, ...outcome, fault: attempt?.fault ?? null, wait: attempt?.wait ?? 0 };
  }

  it('is taken once with what its contract asks for, names the organisation alone, and does not tell the owner of the site', async () => {
    const { id, ...became } = await sendOne();
    expect(became).toMatchObject({ attempt: 'sent', notice: 'sent', fault: null });
    expect(cloudflare.given).toEqual([
      {
        type: 'abuse_children',
        body: {
          act: 'abuse_children',
          urls: 'https://videobaan.test/p/0',
          name: 'Helpwanted',
          company: 'Helpwanted',
          email: 'verzoeken@helpwanted.test',
          email2: 'verzoeken@helpwanted.test',
          title: expect.stringMatching(/^[A-Z]+-\d+$/) as unknown,
          host_notification: 'send-anon',
          owner_notification: 'none',
          ncmec_notification: 'send',
          justification: expect.stringContaining('Uitleg 0') as unknown,
        },
      },
    ]);
    const targets = await story.database.query('select state from takedown.target where notice_id = $1', [
      id,
    ]);
    expect(targets).toEqual([{ state: 'notified' }]);
  });

  it('keeps the reference it is given, sealed, and shows it to staff', async () => {
    const noor = await takedownActor(story.database, 'noor');
    const { id: providerId } = await cloudflareProvider(story);
    await story.database.query(
      `insert into takedown.notice_counter (programme_id, last) select programme_id, max(number) from takedown.notice
       group by 1 on conflict (programme_id) do update set last = excluded.last`,
    );
    const notice = await approvedNotice({
      database: story.database,
      process: story.api.application,
      actor: noor,
      providerId,
      words: { capacity: 'ordinary' },
    });
    await story.send();
    await story.outcomeOf(notice.id);
    const tara = await takedownActor(story.database, 'tara');
    const reference = [...cloudflare.reports.keys()].at(-1) ?? 'none';
    const [row] = await story.database.query<{ provider_reference: Buffer | null; revision: number }>(
      'select provider_reference, revision from takedown.notice where id = $1',
      [notice.id],
    );
    expect(row?.provider_reference).toBeInstanceOf(Buffer);
    expect(row?.provider_reference?.includes(reference)).toBe(false);
    const asked = { id: notice.id, revision: row?.revision ?? 0 };
    const read = await act(story.api.application, tara, { notice: asked, act: 'acknowledge' });
    expect(read.providerReference).toBe(reference);
    expect(cloudflare.given[0]?.type).toBe('abuse_ncsei');
  });

  it('has failed with a reason where the key may not, and nothing of it is kept there', async () => {
    cloudflare.fault = (_request, response) => say(response, 401, { errors: [{ code: 10_000 }] });
    expect(await sendOne()).toMatchObject({
      attempt: 'failed',
      notice: 'dispatch_failed',
      fault: 'not_allowed',
    });
    expect(cloudflare.asked).toBe(1);
  });

  it.each([400, 404, 422])('has failed with a reason where it is refused with %s', async (status) => {
    cloudflare.fault = (_request, response) => say(response, status, {});
    expect(await sendOne()).toMatchObject({ attempt: 'failed', notice: 'dispatch_failed', fault: 'refused' });
  });

  it.each([429, 503])('waits as long as it is asked to with %s', async (status) => {
    cloudflare.fault = (_request, response) => say(response, status, {}, { 'retry-after': '7200' });
    const { attempt, notice, wait } = await sendOne();
    expect([attempt, notice, Math.round(wait)]).toEqual(['waiting', 'dispatching', 7_200]);
  });

  it.each([500, 502, 503, 504])(
    'R7 is for a person after %s, and never sent again by itself',
    async (status) => {
      cloudflare.fault = (_request, response) => say(response, status, {});
      const { id, ...became } = await sendOne();
      expect(became).toMatchObject({ attempt: 'unknown', notice: 'dispatch_unknown' });
      await story.sweep();
      await story.send();
      await story.database.query(`update takedown.attempt set due_at = now() where notice_id = $1`, [id]);
      await story.send();
      expect([cloudflare.asked, await story.outcomeOf(id)]).toEqual([
        1,
        { attempt: 'unknown', notice: 'dispatch_unknown' },
      ]);
    },
  );

  it.each([
    ['breaks off before it answers', () => (cloudflare.fault = (request) => void request.socket.destroy())],
    [
      'breaks off as it is given',
      () => (cloudflare.onConnection = (socket) => void socket.once('readable', () => socket.destroy())),
    ],
    [
      'breaks off in its answer',
      () =>
        (cloudflare.fault = (request, response) => {
          response.writeHead(200, { 'content-length': '500' }).write('{"result":"success"');
          setImmediate(() => request.socket.destroy());
        }),
    ],
    ['says yes without words', () => (cloudflare.fault = (_request, response) => void response.end())],
    [
      'says yes to something else',
      () => (cloudflare.fault = (_request, response) => say(response, 200, { result: 'queued' })),
    ],
    [
      'says yes in ten megabytes',
      () =>
        (cloudflare.fault = (_request, response) =>
          say(response, 200, { result: 'success', padding: 'x'.repeat(10_000_000) })),
    ],
    [
      'says something that is no answer',
      () => (cloudflare.fault = (request) => void request.socket.end('hm\r\n\r\n')),
    ],
  ])('R7 is for a person when it %s', async (_what, arrange) => {
    arrange();
    expect(await sendOne()).toMatchObject({ attempt: 'unknown', notice: 'dispatch_unknown' });
    expect(cloudflare.given.length).toBeLessThanOrEqual(1);
  });

  it.each([
    [302, 'dispatch_unknown'],
    [307, 'dispatch_failed'],
    [308, 'dispatch_failed'],
  ])('I9 goes nowhere that an answer points to with %s', async (status, notice) => {
    const elsewhere = await TestCloudflare.start();
    try {
      const location = `http://127.0.0.1:${elsewhere.port}/client/v4/accounts/acc0unt/abuse-reports/abuse_children`;
      cloudflare.fault = (_request, response) => say(response, status, {}, { location });
      expect((await sendOne()).notice).toBe(notice);
      expect([cloudflare.asked, elsewhere.asked]).toEqual([1, 0]);
    } finally {
      await elsewhere.close();
    }
  });

  it('that it has no type for is refused before anything leaves', async () => {
    const [id = ''] = await story.approved(await cloudflareProvider(story), 1);
    await story.database.query('alter table takedown.notice disable trigger notice_snapshot');
    await story.database.query(`update takedown.notice set basis = 'harassment' where id = $1`, [id]);
    await story.database.query('alter table takedown.notice enable trigger notice_snapshot');
    await story.send();
    expect(await story.outcomeOf(id)).toEqual({ attempt: 'failed', notice: 'dispatch_failed' });
    expect(cloudflare.asked).toBe(0);
  });

  it('has failed at once where there is no key for its provider', async () => {
    const provider = await story.provider({ kind: 'http_api', address: null });
    const [id = ''] = await story.approved(provider, 1);
    await story.send();
    expect(await story.outcomeOf(id)).toEqual({ attempt: 'failed', notice: 'dispatch_failed' });
    expect(cloudflare.asked).toBe(0);
  });

  it('is sent by a programme that has no mailbox', async () => {
    const [id = ''] = await story.approved(await cloudflareProvider(story), 1);
    await story.sendWith({ address: 'verzoeken@helpwanted.test' });
    expect(await story.outcomeOf(id)).toEqual({ attempt: 'sent', notice: 'sent' });
  });

  it('waits, with mail, while there is nobody to give it to', async () => {
    const [id = ''] = await story.approved(await story.provider(), 1);
    await story.sendWith({ address: 'verzoeken@helpwanted.test' });
    expect(await story.outcomeOf(id)).toEqual({ attempt: 'waiting', notice: 'dispatching' });
  });
});

describe('a notice by an interface that is not there', () => {
  /** What becomes of one where this is what the programme knows. */
  async function becomes(api: string) {
    const story = await SendingStory.begin({ TAKEDOWN_APIS: `helpwanted=cloudflare+${api}` });
    try {
      const provider = await story.provider({ kind: 'http_api', address: null });
      await asCloudflare(story.database, provider.id);
      const [id = ''] = await story.approved(provider, 1);
      await story.send();
      return await story.outcomeOf(id);
    } finally {
      await story.end();
    }
  }

  it('waits where nobody listens', async () => {
    const put = { attempt: 'waiting', notice: 'dispatching' };
    expect(await becomes(`http://a:b@127.0.0.1:${await freePort()}/v4`)).toEqual(put);
  });

  it('waits where the other side cannot show who it is, or speaks no TLS, and is given nothing', async () => {
    const heard: string[] = [];
    const servers = [
      createTls({ ...testCertificate }, (socket) =>
        socket.on('data', (data: Buffer) => heard.push(data.toString())),
      ),
      createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end('no\r\n'))),
    ];
    for (const server of servers) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      expect(await becomes(`https://a:b@127.0.0.1:${port}/v4`)).toEqual({
        attempt: 'waiting',
        notice: 'dispatching',
      });
      await new Promise((resolve) => server.close(resolve));
    }
    expect(heard).toEqual([]);
  });
});
