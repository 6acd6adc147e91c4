import { fillContacts, wordOf } from './fill-contacts.mjs';
import { load, median, round3 } from './load-process.mjs';
import { startBare, startProduct } from './servers.mjs';

const clients = 16;
/** People who look something up at one moment; more would measure the queue for two cores. */
const readers = 2;

const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** What is looked up, by kind; each with common and with rare answers. */
const lookUps = {
  list: ['', 'state=closed', 'channel=phone'],
  filter: [
    'topic=grooming&state=closed',
    `from=${day(400)}&to=${day(370)}`,
    'kind=information&channel=email',
    'reporterRole=parent_carer&ageBand=15-17',
    `topic=question&from=${day(700)}&to=${day(600)}&channel=form`,
    'state=draft',
  ],
  words: [[3], [400], [1_900], [2, 700], [50, 51]].map((numbers) => ({
    words: numbers.map(wordOf).join(' '),
    filter: {},
  })),
};

const shown = ({ perSecond, p50Ms, p95Ms }) =>
  `${Math.round(perSecond)}/s p50 ${p50Ms.toFixed(1)} p95 ${p95Ms.toFixed(1)} ms`;

async function compare(servers, task, say) {
  const run = (server) => load('contact-load.mjs', { ...task, server: server.address });
  const bare = await run(servers.bare);
  const ours = await run(servers.product);
  say(`${task.name.padEnd(8)}| bare ${shown(bare)} | product ${shown(ours)}`);
  return { bare, ours };
}

/** Measures creating and finding contacts; each ratio is the median over the rounds. */
export async function benchContacts({ rounds, contacts, say }) {
  const product = await startProduct();
  await fillContacts(product, contacts, say);
  const bare = await startBare('bare-log.mjs', [product.databaseUrl]);
  const servers = { bare, product };
  const created = [];
  const found = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round}`);
      created.push(await compare(servers, { kind: 'create', name: 'create', clients }, say));
      for (const [name, queries] of Object.entries(lookUps))
        found.push({
          name,
          ...(await compare(servers, { kind: 'find', name, queries, clients: readers }, say)),
        });
    }
  } finally {
    await bare.stop();
    await product.stop();
  }
  const all = { ...creationFigures(created), ...searchFigures(found) };
  say(
    Object.entries(all)
      .map(([name, value]) => `${name.padEnd(26)}${value}`)
      .join('\n'),
  );
  return all;
}

function creationFigures(rounds) {
  const of = (pick) => round3(median(rounds.map(pick)));
  return {
    createRatio: of(({ bare, ours }) => ours.perSecond / bare.perSecond),
    createsPerSecond: of(({ ours }) => ours.perSecond),
    bareCreatesPerSecond: of(({ bare }) => bare.perSecond),
  };
}

/** The slowest kind of look-up counts, for the time and for the ratio. */
function searchFigures(rounds) {
  const kinds = Object.keys(lookUps).map((name) => {
    const own = rounds.filter((round) => round.name === name);
    return {
      p95Ms: median(own.map(({ ours }) => ours.p95Ms)),
      bareMs: median(own.map(({ bare }) => bare.p95Ms)),
      ratio: median(own.map(({ bare, ours }) => ours.p95Ms / bare.p95Ms)),
    };
  });
  const most = (pick) => round3(Math.max(...kinds.map(pick)));
  return {
    searchP95Ms: most(({ p95Ms }) => p95Ms),
    bareSearchP95Ms: most(({ bareMs }) => bareMs),
    searchRatio: most(({ ratio }) => ratio),
  };
}
