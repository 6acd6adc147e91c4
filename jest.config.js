/** Node itself loads the modules, with SWC for TypeScript; see test/support/jest. */
const native = {
  runtime: '<rootDir>/test/support/jest/native-runtime.mjs',
  testEnvironment: '<rootDir>/test/support/jest/native-environment.mjs',
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

export default {
  // Bounds a test that hangs; a process takes seconds to start on a busy machine.
  testTimeout: 90_000,
  // To close Chromium takes longer than Jest waits for a worker by itself.
  workerGracefulExitTimeout: 10_000,
  testSequencer: '<rootDir>/test/support/jest/longest-first.mjs',
  projects: [
    { ...native, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'] },
    { ...native, displayName: 'integration', testMatch: ['<rootDir>/{apps,libs,test}/**/*.int-spec.ts'] },
    { ...native, displayName: 'stories', testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'] },
  ],
};
