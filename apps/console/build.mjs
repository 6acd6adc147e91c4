import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const configFile = fileURLToPath(new URL('vite.config.mjs', import.meta.url));
const assets = fileURLToPath(new URL('../../dist/console/assets/', import.meta.url));

/** Builds the staff console and writes each asset compressed beside it. */
export async function buildConsole() {
  await build({ configFile });
  const sizes = { js: 0, css: 0 };
  for (const name of readdirSync(assets)) {
    const zipped = gzipSync(readFileSync(assets + name), { level: 9 });
    writeFileSync(`${assets}${name}.gz`, zipped);
    if (name.endsWith('.js')) sizes.js += zipped.length;
    if (name.endsWith('.css')) sizes.css += zipped.length;
  }
  return sizes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { js, css } = await buildConsole();
  console.log(
    `console: ${(js / 1000).toFixed(1)} kB script and ${(css / 1000).toFixed(1)} kB style, compressed`,
  );
}
