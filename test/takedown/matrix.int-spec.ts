import type { NoticeView } from '#contract/takedown';
import { freePort } from '#platform/embedded';
import { say, TestCloudflare } from '../support/cloudflare.js';
import { FaultySmtp, type SmtpFault } from '../support/faulty-smtp.js';
import { type MatrixNotice, type MatrixProvider, notWholeNotices, wholeNotices } from '../support/matrix.js';
import { SendingStory } from '../support/takedown-sending.js';
import { act, addProvider, takedownActor, wholeDraft } from '../support/takedown.js';

const states = {
  sent: { notice: 'sent', attempt: 'sent' },
  put: { notice: 'dispatching', attempt: 'waiting' },
  failed: { notice: 'dispatch_failed', attempt: 'failed' },
  unknown: { notice: 'dispatch_unknown', attempt: 'unknown' },
} as const;

interface Fault {
  /** What the mail server does; nothing when it cannot be reached. */
  readonly smtp: SmtpFault | 'away' | undefined;
  /** How the mail stands then, and whether the server had it. */
  readonly mail: readonly [keyof typeof states, had: boolean];
  readonly api: readonly [keyof typeof states, had: boolean];
  /** What the interface does instead of taking a report. */
  readonly http?: TestCloudflare['fault'];
}

const answering =
  (status: number): TestCloudflare['fault'] =>
  (_request, response) =>
    say(response, status, {});

const faults: Readonly<Record<string, Fault>> = {
  'takes it': { smtp: undefined, mail: ['sent', true], api: ['sent', true] },
  'answers with 4xx': {
    smtp: { at: 'rcpt', does: '451 later' },
    mail: ['put', false],
    http: answering(400),
    api: ['failed', true],
  },
  'answers with 5xx': {
    smtp: { at: 'rcpt', does: '550 no' },
    mail: ['failed', false],
    http: answering(500),
    api: ['unknown', true],
  },
  'is lost after it was given': {
    smtp: { at: 'dot', does: 'drop' },
    mail: ['unknown', true],
    http: (request) => void request.socket.destroy(),
    api: ['unknown', true],
  },
  // The last: the interface is gone after it.
  'refuses the connection': { smtp: 'away', mail: ['put', false], api: ['put', false] },
};

/** One after the other: they take a number each, and all would wait for the same one. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

describe('article 16, age, capacity, and a server that', () => {
  let story: SendingStory;
  let cloudflare: TestCloudflare;
  const providers = new Map<string, string>();
  const refused: string[] = [];

  const idOf = (channel: 'email' | 'http_api', provider: MatrixProvider) =>
    providers.get(`${channel} ${provider}`) ?? '';

  async function provide(channel: 'email' | 'http_api', provider: MatrixProvider): Promise<void> {
    const address = (channel === 'email' ? 'meldingen@videobaan.test' : null) as string;
    const { providerId, profileId } = await addProvider(story.database, { kind: channel, address });
    await story.database.query(
      `update takedown.channel_profile set languages = '{nl}', maximum_urls = 2, daily_cap = 10000, per_minute = 10000,
         may_publish_notice = $2, capacities = $3 where id = $1`,
      [
        profileId,
        provider === 'publishes',
        provider === 'takes_nobody'
          ? []
          : ['trusted_flagger', 'partner_programme', 'ordinary', 'authorised_representative'],
      ],
    );
    if (channel === 'http_api' && provider === 'takes_all')
      await story.database.query(`update takedown.provider set code = 'cloudflare' where id = $1`, [
        providerId,
      ]);
    providers.set(`${channel} ${provider}`, providerId);
  }

  const written = (channel: 'email' | 'http_api', { words, addresses, provider }: MatrixNotice) =>
    wholeDraft({
      database: story.database,
      process: story.api.application,
      providerId: idOf(channel, provider),
      addresses,
      words,
    });

  /** What a step is refused with. */
  const gapsOf = (step: Promise<unknown>): Promise<readonly string[]> =>
    step.then(
      () => ['nothing'],
      (error: { readonly details?: { readonly gaps: readonly string[] } }) =>
        error.details?.gaps.toSorted() ?? ['another error'],
    );

  /** Tries it at both gates: as its author, and as whoever approves it when the first had been left open. */
  async function refusals(notice: NoticeView): Promise<readonly (readonly string[])[]> {
    const [noor, tara] = [
      await takedownActor(story.database, 'noor'),
      await takedownActor(story.database, 'tara'),
    ];
    const first = await gapsOf(act(story.api.application, noor, { notice, act: 'submit' }));
    await story.database.query(`update takedown.notice set state = 'in_review' where id = $1`, [notice.id]);
    return [first, await gapsOf(act(story.api.application, tara, { notice, act: 'approve' }))];
  }

  beforeAll(async () => {
    cloudflare = await TestCloudflare.start();
    story = await SendingStory.begin(cloudflare.env());
    for (const channel of ['email', 'http_api'] as const)
      for (const provider of ['takes_all', 'takes_nobody', 'publishes'] as const)
        await provide(channel, provider);
  });

  afterAll(async () => {
    await story.end();
    await cloudflare.close();
  });

  it.each(['email', 'http_api'] as const)(
    'is never asked by %s where one element is missing, at either gate',
    async (channel) => {
      const lacking = [...wholeNotices(), ...notWholeNotices()].filter(({ gaps }) => gaps.length > 0);
      const found = await inTurn(lacking, async (notice) => {
        const draft = await written(channel, notice);
        refused.push(draft.id);
        return [notice.name, ...(await refusals(draft))];
      });
      expect(found).toEqual(lacking.map(({ name, gaps }) => [name, gaps, gaps]));
      expect(found.length).toBeGreaterThan(80);
    },
    60_000,
  );

  /** Notices that two people let go, by their ids; as many as there are places in the matrix where they may. */
  async function approved(channel: 'email' | 'http_api'): Promise<readonly string[]> {
    const [noor, tara] = [
      await takedownActor(story.database, 'noor'),
      await takedownActor(story.database, 'tara'),
    ];
    const whole = wholeNotices().filter(({ gaps }) => gaps.length === 0);
    return inTurn(whole, async (notice) => {
      const draft = await written(channel, notice);
      const submitted = await act(story.api.application, noor, { notice: draft, act: 'submit' });
      await act(story.api.application, tara, { notice: submitted, act: 'approve' });
      return draft.id;
    });
  }

  const outcomes = (ids: readonly string[]) => Promise.all(ids.map((id) => story.outcomeOf(id)));

  it.each(Object.entries(faults))(
    'R7 %s leaves each in the state that this asks for, and has each at most once',
    async (_what, { smtp: fault, http, mail, api }) => {
      const smtp = await FaultySmtp.start(fault === 'away' ? undefined : fault);
      const account = story.accountAt(fault === 'away' ? await freePort() : smtp.port);
      cloudflare.fault = http;
      cloudflare.given.length = 0;
      if (fault === 'away') await cloudflare.close();
      const [byMail, byApi] = await Promise.all([approved('email'), approved('http_api')]);
      await story.send(account);
      expect(await outcomes(byMail)).toEqual(byMail.map(() => states[mail[0]]));
      expect(await outcomes(byApi)).toEqual(byApi.map(() => states[api[0]]));
      // Whoever is asked again has nothing more to send of what is not put off.
      await story.sweep();
      await story.send(account);
      const messages = smtp.given.map((raw) => /^message-id: *(\S+)/im.exec(raw)?.[1]);
      const reports = cloudflare.given.map(({ body }) => body['urls']);
      expect([messages.length, new Set(messages).size]).toEqual(mail[1] ? [8, 8] : [0, 0]);
      expect([reports.length, new Set(reports).size]).toEqual(api[1] ? [8, 8] : [0, 0]);
      await story.database.query(`update takedown.attempt set due_at = 'infinity' where state = 'waiting'`);
      await smtp.close();
    },
    60_000,
  );

  it('R7 had nothing of any notice that lacked something', async () => {
    const rows = await story.database.query<{ state: string; tries: number }>(
      `select distinct n.state, (select count(*)::int from takedown.attempt a where a.notice_id = n.id) as tries
       from takedown.notice n where n.id = any($1::uuid[])`,
      [refused],
    );
    expect(rows).toEqual([{ state: 'in_review', tries: 0 }]);
  });
});
