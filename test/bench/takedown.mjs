import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { addProviders, approveNotices } from '../support/approve-notices.mjs';
import { load, median, round3 } from './load-process.mjs';
import { startBare, startProduct } from './servers.mjs';

/** As many as one process of the product has open for a programme. */
const connections = 10;
const count = 2_000;
/** No provider may be sent more than ten thousand a day or a minute. */
const providerCount = 50;

/** From the first that was begun to the last that was called sent, by the times that the product wrote down. */
const took = `
  select count(*)::int as sent, extract(epoch from max(state_at) - min(started_at))::float8 as seconds
  from takedown.attempt where state = 'sent' and notice_id = any($1::uuid[])`;

const left = `
  select (select count(*) from platform.outbox where dispatched_at is null)
    + (select count(*) from bullmq.job where name = 'TakedownApproved' and state in ('waiting', 'active')) as left`;

/**
 * Measures sending approved notices, beside a pool of connections that sends the same letters from memory to the same
 * server: `sendRatio`. `textRatio` is beside the same pool with texts of three lines and no files.
 */
export async function benchTakedown({ rounds, say }) {
  const sink = await startBare('mail-sink.mjs');
  const { port } = sink.address;
  const product = await startProduct({
    MAIL_ADDRESS: 'helpwanted=vraag@example.org',
    MAIL_IMAP: 'helpwanted=imap://nobody:reads@127.0.0.1:9',
    MAIL_SMTP: `helpwanted=smtp://127.0.0.1:${port}`,
  });
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  const tools = await toolsOf(client, product.keysDir);
  const providers = await addProviders(tools.query, providerCount);
  const bare = (what) => load('bare-mail.mjs', { port, connections, count, what });
  const found = [];
  try {
    await sendAll(client, await approved(client, tools, { providers, count: 500 }));
    for (let round = 1; round <= rounds; round += 1) {
      const each = {
        letters: await bare('letters'),
        texts: await bare('texts'),
        ours: await sendAll(client, await approved(client, tools, { providers, count })),
      };
      found.push(each);
      say(
        `round ${round} | bare letters ${Math.round(each.letters.perSecond)}/s, texts ${Math.round(each.texts.perSecond)}/s | product ${Math.round(each.ours.perSecond)}/s`,
      );
    }
  } finally {
    await client.end();
    await product.stop();
    await sink.stop();
  }
  const of = (pick) => round3(median(found.map(pick)));
  return {
    sendRatio: of(({ letters, ours }) => ours.perSecond / letters.perSecond),
    textRatio: of(({ texts, ours }) => ours.perSecond / texts.perSecond),
    noticesPerSecond: of(({ ours }) => ours.perSecond),
    bareLettersPerSecond: of(({ letters }) => letters.perSecond),
    bareTextsPerSecond: of(({ texts }) => texts.perSecond),
  };
}

async function toolsOf(client, keysDir) {
  const { KeyRing, loadKeys, seal } = await import('../../dist/libs/platform/src/crypto/index.js');
  const query = async (sql, values) => (await client.query(sql, values)).rows;
  return { query, seal, ring: new KeyRing(loadKeys(keysDir, { production: false, scope: 'all' })) };
}

/** Has notices approved, and Postgres plan as it would after a night of keeping itself in order. */
async function approved(client, tools, asked) {
  const ids = await approveNotices(tools, asked);
  await client.query('analyze takedown.notice, takedown.notice_key, takedown.target, takedown.attempt');
  return ids;
}

/** Waits until all are sent and no job is left of them, so that whatever comes next has the machine to itself. */
async function sendAll(client, ids) {
  for (; ; await delay(500)) {
    const [{ sent, seconds }] = (await client.query(took, [ids])).rows;
    const [{ left: jobs }] = (await client.query(left)).rows;
    if (sent === ids.length && Number(jobs) === 0) return { perSecond: sent / seconds };
  }
}
