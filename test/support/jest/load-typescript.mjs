// Lets Node load our TypeScript as it is, each file once for a whole worker. What SWC makes of a file is kept beside Jest's own cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { version } = require('@swc/core/package.json');
const settings = JSON.parse(readFileSync(new URL('../../../.swcrc', import.meta.url), 'utf8'));
delete settings.$schema;
const cache = join(tmpdir(), `hulplijn-swc-${process.getuid?.() ?? 0}`);
mkdirSync(cache, { recursive: true, mode: 0o700 });

/** Where a file's source map lies; for stacks that name lines as they were written. */
export const sourceMaps = new Map();

function keep(path, text) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

function compiled(file) {
  const source = readFileSync(file, 'utf8');
  const key = createHash('sha256')
    .update(JSON.stringify([version, settings, file, source]))
    .digest('hex');
  const code = join(cache, `${key}.js`);
  const map = join(cache, `${key}.map`);
  if (!existsSync(code)) {
    const { transformSync } = require('@swc/core');
    const made = transformSync(source, { ...settings, swcrc: false, filename: file, sourceMaps: true });
    keep(map, made.map);
    keep(code, made.code);
  }
  for (const name of [file, pathToFileURL(file).href]) sourceMaps.set(name, map);
  return readFileSync(code, 'utf8');
}

const isOurs = (url) =>
  url?.startsWith('file:') && !url.includes('/node_modules/') && !url.includes('/dist/');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('#'))
      return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
    if (isOurs(context.parentURL) && /^\.{1,2}\/.*\.js$/.test(specifier)) {
      const written = new URL(specifier, context.parentURL).href.replace(/js$/, 'ts');
      for (const url of [written, `${written}x`])
        if (existsSync(fileURLToPath(url))) return { url, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!isOurs(url) || !/\.tsx?$/.test(url)) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});
