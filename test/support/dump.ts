import { once } from 'node:events';
import { connect } from 'node:net';
import { Redis } from 'ioredis';
import { redisUrl, type TestDatabase } from './database.js';

/** Everything a stolen copy of the database holds, as text: each row of each table, those of the queue too. */
export async function dumpDatabase(database: TestDatabase): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ line: string }>(`select t::text as line from ${name} t`);
    parts.push(`-- ${name}`, ...rows.map(({ line }) => line));
  }
  return parts.join('\n');
}

type Read = (redis: Redis, key: string) => Promise<unknown>;

const readers: Readonly<Record<string, Read>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, 0, '-1', 'WITHSCORES'),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

/** Everything Redis holds, as text: limits, jobs, and what the processes told each other. */
export async function dumpRedis(): Promise<string> {
  const redis = new Redis(redisUrl());
  try {
    const parts: string[] = [];
    for (const key of await redis.keys('*')) {
      const read = readers[await redis.type(key)];
      // A key may be gone again before it is read.
      parts.push(key, JSON.stringify((await read?.(redis, key)) ?? null));
    }
    return parts.join('\n');
  } finally {
    redis.disconnect();
  }
}

/** Everything that is said to Redis from now on, also what it keeps for nobody. A plain socket: what it hears are no answers. */
export async function overhearRedis(): Promise<{ heard(): string; stop(): void }> {
  const { hostname, port } = new URL(redisUrl());
  const socket = connect(Number(port), hostname);
  const said: string[] = [];
  socket.setEncoding('utf8').on('data', (text: string) => said.push(text));
  socket.write('MONITOR\r\n');
  await once(socket, 'data');
  return { heard: () => said.join(''), stop: () => socket.destroy() };
}
