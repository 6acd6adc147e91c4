// Jest's runtime in short: Node itself loads the modules, once for all files of a worker, in place of a sandbox for each
// file. To load and warm up the product cost more than most tests. No test mocks a module, which the sandbox is for.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { sourceMaps } from './load-typescript.mjs';

const require = createRequire(import.meta.url);
const circus = /\/jest-circus\/build\/\w+\.js$/;

export default class NativeRuntime {
  /** Jest's own part, which remembers the tests of a file: anew for each. */
  requireInternalModule(path) {
    for (const known of Object.keys(require.cache)) if (circus.test(known)) delete require.cache[known];
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path).href);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  setGlobalsForRuntime() {}
  enterTestCode() {}
  leaveTestCode() {}
  getAllCoverageInfoCopy() {}
  getAllV8CoverageInfoCopy() {}
  teardown() {}
}
