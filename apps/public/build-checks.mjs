import { readdirSync, readFileSync } from 'node:fs';

const dist = new URL('../../dist/public/', import.meta.url);
const entries = { chat: 'src/entry-client.tsx', form: 'src/entry-form.ts' };
const most = { chat: { js: 40_000, css: 8_000 }, form: { js: 8_000, css: 9_000 } };

/** Addresses that only name a vocabulary, or stand in the text of an error; they are never asked for. */
const named = new Set(['www.w3.org', 'socket.io']);

const sample = {
  code: 'helpwanted',
  name: 'Sample',
  audience: { nl: '', en: '' },
  timezone: 'Europe/Amsterdam',
  chat: { open: true, weekly: [] },
  phone: { open: true, number: '000', weekly: [] },
  topics: [],
  ageBands: [],
  confidentialityVersion: '1',
  crisisLines: [],
  exitUrl: 'https://exit.example.org/',
};

/** Fails the build when it is larger than promised or would fetch from another origin. */
export async function checkPages(sizes) {
  const problems = [...tooLarge(sizes), ...foreignInAssets(), ...(await foreignInHtml())];
  if (problems.length > 0) throw new Error(`public: ${problems.join('; ')}`);
}

function tooLarge(sizes) {
  return Object.keys(most).flatMap((page) =>
    ['js', 'css']
      .filter((kind) => sizes[page][kind] > most[page][kind])
      .map(
        (kind) => `${kind} of ${page} is ${sizes[page][kind]} bytes compressed, at most ${most[page][kind]}`,
      ),
  );
}

/** Compressed bytes of script and style that each page can load in a whole visit, from those of every file. */
export function pageSizes(bytes) {
  const manifest = JSON.parse(readFileSync(new URL('client/.vite/manifest.json', dist), 'utf8'));
  return Object.fromEntries(
    Object.entries(entries).map(([page, entry]) => {
      const files = [...reachable(manifest, entry)].flatMap((name) => [
        manifest[name].file,
        ...(manifest[name].css ?? []),
      ]);
      const early = [...bytes.keys()].filter((name) => name.includes('/early-'));
      const sum = (kind) =>
        [...new Set([...files, ...early])]
          .filter((name) => name.endsWith(`.${kind}`))
          .reduce((total, name) => total + bytes.get(name), 0);
      return [page, { js: sum('js'), css: sum('css') }];
    }),
  );
}

function reachable(manifest, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const { imports = [], dynamicImports = [] } = manifest[name];
  for (const next of [...imports, ...dynamicImports]) reachable(manifest, next, seen);
  return seen;
}

function foreignInAssets() {
  const folder = new URL('client/assets/', dist);
  return readdirSync(folder)
    .filter((name) => /\.(js|css|svg)$/.test(name))
    .flatMap((name) =>
      foreignHosts(readFileSync(new URL(name, folder), 'utf8')).map((host) => `${name} names ${host}`),
    );
}

function foreignHosts(text) {
  const hosts = [...text.matchAll(/(?:https?:|wss?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(
    ([, host]) => host,
  );
  return hosts.filter((host) => !named.has(host));
}

/** Everything a page fetches by itself; a link is only followed when someone chooses it. */
async function foreignInHtml() {
  const server = await import(new URL(`server/server.js?${Date.now()}`, dist).href);
  const now = '2026-11-23T12:00:00.000Z';
  const pages = ['nl', 'en'].flatMap((language) => [
    server.renderPage({ programme: sample, language, now, nonce: 'n' }),
    server.renderUnavailable(language, 'n'),
    server.renderMessagePage('not_found', language, 'n'),
    server.renderPartnerPage({ language, nonce: 'n', page: { kind: 'partner-gone' } }),
    server.renderForm({ programme: sample, language, now, nonce: 'n', page: { kind: 'code-entry' } }),
    server.renderAppointment({ ...sample, language, nonce: 'n', page: { kind: 'entry' } }),
  ]);
  const fetched = pages.flatMap((html) => [
    ...html.matchAll(/<(?!a\b)[a-z]+\b[^>]*?\s(?:src|href|action|poster|data)="([^"]*)"/g),
  ]);
  return fetched
    .map(([, address]) => address)
    .filter((address) => /^([a-z]+:)?\/\//i.test(address))
    .map((address) => `a page fetches ${address}`);
}
