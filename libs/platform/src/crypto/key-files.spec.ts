import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeys } from './create-keys.js';
import { KeyError } from './crypto.errors.js';
import { loadKeys } from './key-files.js';

interface File {
  embedded: boolean;
  values: Record<string, unknown>;
}

describe('the key folder', () => {
  let dir: string;
  const edit = (file: string, change: (content: File) => void): void => {
    const path = join(dir, file);
    const content = JSON.parse(readFileSync(path, 'utf8')) as File;
    change(content);
    writeFileSync(path, JSON.stringify(content));
  };
  const load = (production = true) => loadKeys(dir, { production, scope: 'all' });

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'keys-'));
    createKeys(dir, ['helpwanted', 'stop_it_now'], { embedded: false, hooks: ['telephony'] });
  });

  afterEach(() => rmSync(dir, { recursive: true }));

  it('is readable by its owner only', () => {
    for (const file of ['programmes.json', 'passes.json', 'pepper.json', 'hooks.json'])
      expect(statSync(join(dir, file)).mode & 0o777).toBe(0o600);
  });

  it('is never written over', () => {
    expect(() => createKeys(dir, ['helpwanted'], { embedded: false })).toThrow(/EEXIST/);
  });

  it('O3 opens in production when it was made for it', () => {
    expect(load().passes.size).toBe(2);
  });

  it('O3 refuses in production what was generated for the embedded mode', () => {
    edit('programmes.json', (content) => (content.embedded = true));
    expect(() => load()).toThrow(KeyError);
    expect(() => load(false)).not.toThrow();
  });

  it('O3 refuses a short key', () => {
    edit('pepper.json', ({ values }) => (values['pepper'] = Buffer.alloc(16, 7).toString('base64')));
    expect(() => load()).toThrow(KeyError);
  });

  it('O3 refuses a key that is not random', () => {
    edit('pepper.json', ({ values }) => (values['pepper'] = Buffer.alloc(32, 7).toString('base64')));
    expect(() => load()).toThrow(KeyError);
  });

  it('O3 refuses one key in two places', () => {
    edit('passes.json', ({ values }) => (values['stop_it_now'] = values['helpwanted']));
    expect(() => load()).toThrow(/twice/);
  });

  it('O3 refuses a missing file, naming it and no value', () => {
    rmSync(join(dir, 'pepper.json'));
    expect(() => load()).toThrow(/pepper\.json/);
  });

  it('holds a secret for each system that calls in and each programme, or two while one replaces the other', () => {
    const secret = Buffer.from('one that is new, and 32 bytes...');
    edit('hooks.json', ({ values }) =>
      (values['telephony:helpwanted'] as string[]).push(secret.toString('base64')),
    );
    const { hooks } = load();
    expect([...hooks.keys()]).toEqual(['telephony:helpwanted', 'telephony:stop_it_now']);
    expect(hooks.get('telephony:helpwanted')?.[1]).toEqual(secret);
    expect(hooks.get('telephony:stop_it_now')).toHaveLength(1);
  });

  it('O3 refuses the secret of a system that calls in when it is short, used twice or made for trying out', () => {
    const whole = readFileSync(join(dir, 'hooks.json'), 'utf8');
    const other = readFileSync(join(dir, 'pepper.json'), 'utf8').match(/[\w+/]{43}=/)?.[0];
    for (const change of [
      ({ values }: File) => (values['telephony:helpwanted'] = ['c2hvcnQ=']),
      ({ values }: File) => (values['telephony:helpwanted'] = [other]),
      (content: File) => (content.embedded = true),
    ]) {
      edit('hooks.json', change);
      expect(() => load()).toThrow(/hooks\.json/);
      writeFileSync(join(dir, 'hooks.json'), whole);
    }
  });

  it('needs no secrets of other systems where none calls in', () => {
    rmSync(join(dir, 'hooks.json'));
    expect(load().hooks.size).toBe(0);
  });

  it('O3 gives a worker the passes and no key', () => {
    rmSync(join(dir, 'programmes.json'));
    rmSync(join(dir, 'pepper.json'));
    const keys = loadKeys(dir, { production: true, scope: 'passes' });
    expect(keys.passes.size).toBe(2);
    expect(keys.programmes.size).toBe(0);
    expect(keys.pepper).toBeUndefined();
    expect(keys.hooks.size).toBe(0);
  });
});
