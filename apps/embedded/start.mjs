// `npm start`: builds what is not built, then runs everything in one process on a Postgres of its own.
import { build, isBuilt } from './build.mjs';

try {
  if (!isBuilt()) {
    console.log('  Building (only after a change) …');
    await build((name, ms) => console.log(`✓ ${name} built in ${(ms / 1000).toFixed(1)} s`));
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../../dist/apps/embedded/src/main.js');
