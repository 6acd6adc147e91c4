import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fresh = (): string => randomBytes(32).toString('base64');

/**
 * Writes new key files for `programmes` into `dir`, readable by their owner only; throws `EEXIST` rather than
 * replace one. `embedded` marks them as made for trying the product out, which production refuses; each system of
 * `hooks` that calls in gets a secret for each programme.
 */
export function createKeys(
  dir: string,
  programmes: readonly string[],
  { embedded, hooks = [] }: { embedded: boolean; hooks?: readonly string[] },
): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const write = (file: string, values: object): void =>
    writeFileSync(join(dir, file), `${JSON.stringify({ embedded, values }, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  write(
    'programmes.json',
    Object.fromEntries(programmes.map((code) => [code, { current: 'k1', keys: { k1: fresh() } }])),
  );
  write('passes.json', Object.fromEntries(programmes.map((code) => [code, fresh()])));
  write('pepper.json', { pepper: fresh() });
  const called = hooks.flatMap((hook) => programmes.map((code) => [`${hook}:${code}`, [fresh()]]));
  if (called.length > 0) write('hooks.json', Object.fromEntries(called) as object);
}
