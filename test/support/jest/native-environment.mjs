// The world of a test file is that of its worker, where Node is itself.

const { console } = globalThis;
/** Without the process: Jest would change its `exit` for each file, and never back. */
const world = new Proxy(globalThis, { get: (all, name) => (name === 'process' ? undefined : all[name]) });

export default class NativeEnvironment {
  global = world;

  async setup() {}

  async teardown() {
    globalThis.console = console;
  }

  exportConditions() {
    return ['source', 'node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
}
