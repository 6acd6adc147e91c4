// `npm run long -- kills` or `-- frames`: the long form of a test that `npm test` runs shortly. Hours, not minutes.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const forms = {
  kills: { path: 'test/faults/kill-api', env: { KILL_RUNS: '20', KILL_SECONDS: '300' } },
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
