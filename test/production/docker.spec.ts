import { existsSync, readFileSync } from 'node:fs';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { knownProgrammes } from '#programmes';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: object;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly healthcheck?: object;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const text = read('docker-compose.yml');
const { services, networks, volumes } = load(text, { schema: YAML11_SCHEMA }) as Compose;
const service = (name: string): Service => services[name] as Service;
const ours = Object.entries(services).filter(([, { image }]) => image === 'hulplijn');

/** The block of a Caddyfile that starts with `opening`, up to its closing brace. */
function blocks(caddyfile: string, opening: string): string[] {
  return caddyfile
    .split('\n')
    .map((line, index, lines) => [line, lines.slice(index + 1)] as const)
    .filter(([line]) => line.trim() === `${opening} {`)
    .map(([line, rest]) => {
      const end = rest.indexOf(`${line.slice(0, line.search(/\S/))}}`);
      return rest.slice(0, end).join('\n');
    });
}

describe('docker-compose.yml', () => {
  it('runs Postgres 18, Valkey, two api, one worker and Caddy', () => {
    expect(Object.keys(services).sort()).toEqual(
      ['api-a', 'api-b', 'caddy', 'keys', 'migrate', 'postgres', 'valkey', 'worker'].sort(),
    );
    expect(service('postgres').image).toMatch(/^postgres:18(\.|$)/);
    expect(service('valkey').image).toMatch(/^valkey\/valkey:/);
    expect(service('caddy').image).toMatch(/^caddy:2/);
  });

  it('starts programs that the build makes', () => {
    for (const [, { command = [] }] of ours) {
      const [, program = ''] = command;
      expect(program).toMatch(/^dist\//);
      const source = program.replace(/^dist\//, '').replace(/\.js$/, '.ts');
      expect([source, existsSync(new URL(source, root))]).toEqual([source, true]);
    }
  });

  it('names only networks and volumes that it has', () => {
    for (const { networks: used = [], volumes: mounts = [] } of Object.values(services)) {
      expect(used.filter((name) => !(name in networks))).toEqual([]);
      const named = mounts.map((mount) => mount.split(':', 1)[0] ?? '').filter((name) => /^\w+$/.test(name));
      expect(named.filter((name) => !(name in volumes))).toEqual([]);
    }
  });

  it('O2 lets the world reach Caddy and nothing else', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name]) => name)).toEqual(['caddy']);
    expect(networks['inside']?.internal).toBe(true);
    expect(service('postgres').networks).toEqual(['inside']);
    expect(service('valkey').networks).toEqual(['inside']);
    expect(service('caddy').networks).toEqual(['front']);
  });

  it('O2 asks for a password at Postgres and at Valkey, and holds none itself', () => {
    expect(service('valkey').command).toEqual(expect.arrayContaining(['--requirepass']));
    expect(service('postgres').environment).toHaveProperty('POSTGRES_PASSWORD');
    const secrets = [...text.matchAll(/(?:PASSWORD: |AUTH: |:\/\/\w*:|--requirepass, ')([^\s@',]+)/g)];
    expect(secrets.length).toBeGreaterThanOrEqual(5);
    expect(
      secrets.map(([, secret]) => secret).filter((secret) => !/^\$\{\w+:\?\}$/.test(secret ?? '')),
    ).toEqual([]);
  });

  it('keeps the jobs in Valkey rather than evict them', () => {
    expect(service('valkey').command?.join(' ')).toContain('--maxmemory-policy noeviction');
  });

  it.each(ours)('%s runs production code that it cannot change', (_name, { read_only, ...rest }) => {
    expect(read_only).toBe(true);
    expect(rest.cap_drop).toEqual(['ALL']);
    expect(rest.security_opt).toContain('no-new-privileges:true');
    if (rest.environment) expect(rest.environment['NODE_ENV']).toBe('production');
  });

  it("O3 gives the owner's password to the migration alone, and sealing keys to the api alone", () => {
    const owners = Object.entries(services).filter(([, { environment = {} }]) =>
      JSON.stringify(environment).includes('OWNER_PASSWORD'),
    );
    expect(owners.map(([name]) => name).sort()).toEqual(['migrate', 'postgres']);
    expect(service('worker').volumes).toEqual(['${KEYS_DIR:?}/passes.json:/run/keys/passes.json:ro']);
    expect(service('migrate').volumes).toEqual(service('worker').volumes);
    expect(service('api-a').volumes).toEqual(['${KEYS_DIR:?}:/run/keys:ro']);
    expect(service('api-b')).toEqual(service('api-a'));
  });

  it('gives every process an address of each programme, of the console and of appointments', () => {
    for (const name of ['api-a', 'worker', 'migrate']) {
      const origins = service(name).environment?.['ORIGINS'] ?? '';
      const named = origins.split(',').map((pair) => pair.split('=', 1)[0]);
      expect(named).toEqual([
        ...knownProgrammes.map(({ definition }) => definition.code),
        'console',
        'appointment',
      ]);
    }
  });

  it('is filled in by the variables of deploy/example.env', () => {
    const wanted = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const given = read('deploy/example.env').match(/^\w+(?==)/gm) ?? [];
    expect([...wanted].sort()).toEqual([...given].sort());
  });
});

describe('the image', () => {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const stages = lines.filter((line) => line.startsWith('FROM '));
  const last = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ''));

  it('is built in stages on Node 24 and leaves the build behind', () => {
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:24-/);
    expect(
      last.filter((line) => line.startsWith('COPY')).every((line) => line.includes('--from=build')),
    ).toBe(true);
  });

  it('runs as an ordinary user in production', () => {
    const user = last.find((line) => line.startsWith('USER '));
    expect(user).toBe('USER node');
    expect(last.indexOf(user ?? '')).toBeLessThan(last.findIndex((line) => line.startsWith('CMD ')));
    expect(last.join('\n')).toMatch(/^ENV .*NODE_ENV=production/m);
  });

  it('is built from nothing but sources', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toContain('*');
    const kept = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(kept.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
    expect(kept.filter((path) => /data|env|key|git|node_modules|dist/.test(path))).toEqual([]);
  });
});

describe('the web server in front', () => {
  const caddyfile = read('deploy/Caddyfile');

  it('P1 logs no client address and no header of theirs', () => {
    const logs = [...blocks(caddyfile, 'log default'), ...blocks(caddyfile, 'log')];
    expect(logs).toHaveLength(2);
    for (const log of logs) {
      for (const field of [
        'request>remote_ip',
        'request>remote_port',
        'request>client_ip',
        'request>headers',
      ])
        expect(log).toContain(`${field} delete`);
    }
  });

  it('P1 passes neither address nor agent on', () => {
    const [proxy = ''] = blocks(caddyfile, 'reverse_proxy {$API_A:api-a:3000} {$API_B:api-b:3000}');
    expect(proxy).toContain('header_up -X-Forwarded-For');
    expect(proxy).toContain('header_up User-Agent ""');
  });

  it('serves every host of the installation, by the variables it is given', () => {
    for (const name of Object.keys(service('caddy').environment ?? {}))
      expect(caddyfile).toContain(`{$${name}}`);
  });

  it('I5 gives slow clients ten seconds for their headers', () => {
    expect(blocks(caddyfile, 'timeouts')[0]).toContain('read_header 10s');
  });

  it('S1 shows 112 and 113 when no api answers, and asks no other origin for anything', () => {
    expect(blocks(caddyfile, 'handle_errors')[0]).toContain('/sorry.html');
    const page = read('deploy/sorry.html');
    expect(page).toContain('href="tel:112"');
    expect(page).toContain('href="tel:113"');
    expect(page).not.toMatch(/<script|<img|<link|src=|@import|url\(/);
    for (const { definition } of knownProgrammes) {
      expect(page).toContain(`href="${definition.exitUrl}"`);
      expect(page).not.toContain(definition.name);
    }
  });
});
