import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { checkPages, pageSizes } from './build-checks.mjs';

const configFile = fileURLToPath(new URL('vite.config.mjs', import.meta.url));
const assets = fileURLToPath(new URL('../../dist/public/client/assets/', import.meta.url));

/** Builds the visitors' pages and refuses a build that is too large or asks anything of another origin. */
export async function buildPublic() {
  await build({ configFile });
  await build({ configFile, build: { ssr: true } });
  const bytes = new Map();
  for (const name of readdirSync(assets)) {
    const zipped = gzipSync(readFileSync(assets + name), { level: 9 });
    writeFileSync(`${assets}${name}.gz`, zipped);
    bytes.set(`assets/${name}`, zipped.length);
  }
  const sizes = pageSizes(bytes);
  await checkPages(sizes);
  return sizes.chat;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { js, css } = await buildPublic();
  console.log(
    `public: ${(js / 1000).toFixed(1)} kB script and ${(css / 1000).toFixed(1)} kB style, compressed`,
  );
}
