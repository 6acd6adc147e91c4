import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const out = new URL('../../dist/public/', import.meta.url).pathname;
const icon = readFileSync(`${root}/src/icon.svg`);
const early =
  "document.documentElement.className='js';addEventListener('error',function(e){if(e.target.tagName==='SCRIPT')document.documentElement.className=''},true)";
const digest = (source) => createHash('sha256').update(source).digest('hex').slice(0, 8);
const iconName = `assets/icon-${digest(icon)}.svg`;
/** Shows what needs script at once, and takes that back when the script cannot be loaded; a file, since the pages allow no inline script. */
const earlyName = `assets/early-${digest(early)}.js`;

/** Names of the built files; the server render prints them, so it is always built after the client. */
function builtAssets() {
  const manifest = JSON.parse(readFileSync(`${out}client/.vite/manifest.json`, 'utf8'));
  return {
    chat: assetsOf(manifest, 'src/entry-client.tsx'),
    form: assetsOf(manifest, 'src/entry-form.ts'),
    icon: `/${iconName}`,
    early: `/${earlyName}`,
  };
}

/** Script and styles of one entry, the styles of what it shares with the other one first. */
function assetsOf(manifest, name) {
  const entry = manifest[name];
  const css = [
    ...(entry.imports ?? []).flatMap((shared) => manifest[shared].css ?? []),
    ...(entry.css ?? []),
  ];
  return { script: `/${entry.file}`, styles: [...new Set(css)].map((file) => `/${file}`) };
}

const iconFile = {
  name: 'icon-file',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: iconName, source: icon });
    this.emitFile({ type: 'asset', fileName: earlyName, source: early });
  },
};

/** What stands in for modules that only the other transports need. */
const websocketModules = {
  '/engine.io-client/build/esm/transports/index.js':
    "import { WS } from './websocket.js'; export const transports = { websocket: WS };",
  '/engine.io-parser/build/esm/contrib/base64-arraybuffer.js':
    'export const decode = () => new ArrayBuffer(0);',
};

/** Only the websocket transport is ever used; the others would be a seventh of the script. */
const websocketOnly = {
  name: 'websocket-only',
  load: (id) => Object.entries(websocketModules).find(([end]) => id.endsWith(end))?.[1],
};

// No framework plugin: JSX of Preact needs only the transformer's own settings.
const shared = {
  root,
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
};

const client = {
  ...shared,
  plugins: [iconFile, websocketOnly],
  build: {
    outDir: `${out}client`,
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { input: [`${root}/src/entry-client.tsx`, `${root}/src/entry-form.ts`] },
  },
};

const server = () => ({
  ...shared,
  define: { __ASSETS__: JSON.stringify(builtAssets()) },
  ssr: { noExternal: true, resolve: { conditions: ['source', 'module', 'node', 'production'] } },
  build: {
    outDir: `${out}server`,
    emptyOutDir: true,
    target: 'node20',
    ssr: true,
    minify: false,
    rolldownOptions: {
      input: { server: `${root}/src/entry-server.tsx` },
      output: { entryFileNames: '[name].js' },
    },
  },
});

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server() : client));
