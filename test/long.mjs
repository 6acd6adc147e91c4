// `npm run long -- kills`, `frames`, `guesses`, `export` or `takedown`: the long form of a test that `npm test` runs shortly. Hours, not minutes.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const forms = {
  kills: { path: 'test/faults/kill-api', env: { KILL_RUNS: '20', KILL_SECONDS: '300' } },
  guesses: { path: 'test/wall/guessing', env: { GUESSES: '100000' } },
  export: { path: 'test/contacts/long-export', env: { EXPORT_ROWS: '1000000' } },
  takedown: { path: 'test/takedown/sending-crash', env: { TAKEDOWN_NOTICES: '500' } },
  frames: { path: 'test/input/socket-frames', env: { FUZZ_FRAMES: '100000' } },
};

const form = forms[process.argv[2]];
if (!form) {
  console.error(`Which one? npm run long -- ${Object.keys(forms).join(' | ')}`);
  process.exit(1);
}
const program = fileURLToPath(new URL('run.mjs', import.meta.url));
const child = spawn(process.execPath, [program, form.path], {
  stdio: 'inherit',
  env: { ...form.env, ...process.env },
});
child.once('exit', (code) => process.exit(code ?? 1));
