import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyError } from './crypto.errors.js';

/** A programme's keys: the one that wraps now, and older ones that still open. */
export interface ProgrammeKeys {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** What the key folder holds; a worker has the passes only. */
export interface KeyFiles {
  readonly passes: ReadonlyMap<string, string>;
  readonly programmes: ReadonlyMap<string, ProgrammeKeys>;
  readonly pepper: Buffer | undefined;
  /** Secrets of systems that call in, by `hook:programme`; several while one replaces another. */
  readonly hooks: ReadonlyMap<string, readonly Buffer[]>;
}

/** What to read, and whether keys made for trying the product out are refused. */
export interface LoadKeys {
  readonly production: boolean;
  /** `passes` for processes that never open a sealed field. */
  readonly scope: 'all' | 'passes';
}

interface KeyFile<T> {
  readonly embedded?: boolean;
  readonly values: Readonly<Record<string, T>>;
}

const keyBytes = 32;

function read<T>(dir: string, file: string, production: boolean): ReadonlyMap<string, T> {
  let parsed: KeyFile<T>;
  try {
    parsed = JSON.parse(readFileSync(join(dir, file), 'utf8')) as KeyFile<T>;
  } catch {
    throw new KeyError(file, 'is missing or is not JSON');
  }
  if (production && parsed.embedded)
    throw new KeyError(file, 'was generated for the embedded mode; production needs its own');
  return new Map(Object.entries(parsed.values));
}

function key(file: string, name: string, text: unknown): Buffer {
  const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64');
  if (bytes.length !== keyBytes) throw new KeyError(file, `${name} must be ${keyBytes} bytes in base64`);
  if (new Set(bytes).size < 8) throw new KeyError(file, `${name} is not random`);
  return bytes;
}

function readPasses(dir: string, production: boolean): ReadonlyMap<string, string> {
  const passes = read<string>(dir, 'passes.json', production);
  passes.forEach((text, name) => key('passes.json', name, text));
  return passes;
}

function readProgrammes(dir: string, production: boolean): ReadonlyMap<string, ProgrammeKeys> {
  const file = 'programmes.json';
  const raw = read<{ current: string; keys: Record<string, string> }>(dir, file, production);
  return new Map(
    [...raw].map(([name, { current, keys }]) => {
      if (keys[current] === undefined) throw new KeyError(file, `${name} has no current key`);
      return [
        name,
        {
          current,
          keys: new Map(Object.entries(keys).map(([id, text]) => [id, key(file, `${name}.${id}`, text)])),
        },
      ];
    }),
  );
}

/** An installation that is called by no other system has no such file. */
function readHooks(dir: string, production: boolean): ReadonlyMap<string, readonly Buffer[]> {
  const file = 'hooks.json';
  if (!existsSync(join(dir, file))) return new Map();
  const raw = read<readonly string[]>(dir, file, production);
  return new Map([...raw].map(([name, texts]) => [name, texts.map((text) => key(file, name, text))]));
}

function refuseEqual(files: KeyFiles): void {
  const all = [
    ...[...files.passes.values()].map((text) => ['passes.json', text] as const),
    ...[...files.programmes.values()].flatMap(({ keys }) =>
      [...keys.values()].map((bytes) => ['programmes.json', bytes.toString('base64')] as const),
    ),
    ...(files.pepper ? [['pepper.json', files.pepper.toString('base64')] as const] : []),
    ...[...files.hooks.values()].flatMap((secrets) =>
      secrets.map((bytes) => ['hooks.json', bytes.toString('base64')] as const),
    ),
  ];
  const seen = new Set<string>();
  for (const [file, text] of all) {
    if (seen.has(text)) throw new KeyError(file, 'holds a key that is used twice');
    seen.add(text);
  }
}

/** Reads the key folder; throws {@link KeyError} for a missing, short, repeated or (in production) embedded key. */
export function loadKeys(dir: string, { production, scope }: LoadKeys): KeyFiles {
  const passes = readPasses(dir, production);
  const files: KeyFiles =
    scope === 'passes'
      ? { passes, programmes: new Map(), pepper: undefined, hooks: new Map() }
      : {
          passes,
          programmes: readProgrammes(dir, production),
          pepper: key('pepper.json', 'pepper', read<string>(dir, 'pepper.json', production).get('pepper')),
          hooks: readHooks(dir, production),
        };
  refuseEqual(files);
  return files;
}
