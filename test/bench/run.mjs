// `npm run bench -- chat [--json] [--rounds 5]`: the product beside a bare relay under the same load, in one run and in turn.
import { build, isBuilt } from '../../apps/embedded/build.mjs';
import { benchChat } from './chat.mjs';

const [name, ...flags] = process.argv.slice(2);
const rounds = Number(flags[flags.indexOf('--rounds') + 1]) || 5;

if (name !== 'chat') {
  console.error('Which benchmark? npm run bench -- chat [--json] [--rounds 5]');
  process.exit(1);
}
if (!isBuilt()) await build();
const figures = await benchChat({ rounds, say: flags.includes('--json') ? () => undefined : console.log });
if (flags.includes('--json')) console.log(JSON.stringify({ bench: name, ...figures }));
