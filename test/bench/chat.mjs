import { load as runLoad, median, round3 } from './load-process.mjs';
import { startBare, startProduct } from './servers.mjs';

const conversations = 100;
const idleConnections = 5_000;

/** The load asks for the servers' meters at the instants between which it counts. */
const load = ({ server, ...task }) =>
  runLoad('load.mjs', { ...task, server: server.address }, () => server.meters());

async function throughput({ rounds, say, servers }) {
  const results = [];
  for (let round = 1; round <= rounds; round += 1) {
    const bare = await load({ kind: 'throughput', server: servers.bare, conversations });
    const ours = await load({ kind: 'throughput', server: servers.product, conversations });
    results.push({ bare, ours });
    say(
      [
        `round ${round}`,
        `bare ${Math.round(bare.perSecond)}/s p99 ${bare.p99Ms.toFixed(1)} ms ${bare.serverCpuUs.toFixed(0)} µs`,
        `product ${Math.round(ours.perSecond)}/s p99 ${ours.p99Ms.toFixed(1)} ms ${ours.serverCpuUs.toFixed(0)} + ${ours.postgresCpuUs.toFixed(0)} µs`,
        `ratio ${(ours.perSecond / bare.perSecond).toFixed(3)}`,
      ].join(' | '),
    );
  }
  const of = (pick) => round3(median(results.map(pick)));
  return {
    throughputRatio: of(({ bare, ours }) => ours.perSecond / bare.perSecond),
    ackP99Ms: of(({ ours }) => ours.p99Ms),
    bareAckP99Ms: of(({ bare }) => bare.p99Ms),
    serverCpuUs: of(({ ours }) => ours.serverCpuUs),
    postgresCpuUs: of(({ ours }) => ours.postgresCpuUs),
    bareCpuUs: of(({ bare }) => bare.serverCpuUs),
  };
}

async function bytesPerConnection(start) {
  const server = await start();
  try {
    return (await load({ kind: 'idle', server, connections: idleConnections })).bytesPerConnection;
  } finally {
    await server.stop();
  }
}

async function withBoth(work) {
  const bare = await startBare();
  const product = await startProduct();
  try {
    return await work({ bare, product });
  } finally {
    await product.stop();
    await bare.stop();
  }
}

/** Measures the chat path; the ratios are medians over the rounds, ours over bare. */
export async function benchChat({ rounds, say }) {
  const figures = await withBoth((servers) => throughput({ rounds, say, servers }));
  const ratios = [];
  for (let round = 1; round <= 3; round += 1) {
    const bare = await bytesPerConnection(startBare);
    const ours = await bytesPerConnection(startProduct);
    say(
      `idle ${round} | bare ${Math.round(bare)} B | product ${Math.round(ours)} B a connection | ratio ${(ours / bare).toFixed(3)}`,
    );
    ratios.push(ours / bare);
  }
  const all = { ...figures, bytesPerConnectionRatio: round3(median(ratios)) };
  say(
    Object.entries(all)
      .map(([name, value]) => `${name.padEnd(26)}${value}`)
      .join('\n'),
  );
  return all;
}
