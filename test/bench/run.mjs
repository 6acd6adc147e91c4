// `npm run bench -- chat|contacts|booking|takedown [--json] [--rounds 5]`: the product beside a bare server under the same load, in one run and in turn.
import { build, isBuilt } from '../../apps/embedded/build.mjs';
import { benchBooking } from './booking.mjs';
import { benchChat } from './chat.mjs';
import { benchContacts } from './contacts.mjs';
import { benchTakedown } from './takedown.mjs';

const benches = { booking: benchBooking, chat: benchChat, contacts: benchContacts, takedown: benchTakedown };
const [name, ...flags] = process.argv.slice(2);
const numberOf = (flag, otherwise) => Number(flags[flags.indexOf(flag) + 1]) || otherwise;

if (!Object.hasOwn(benches, name ?? '')) {
  console.error(
    'Which benchmark? npm run bench -- chat|contacts|booking|takedown [--json] [--rounds 5] [--contacts 1000000]',
  );
  process.exit(1);
}
if (!isBuilt()) await build();
const figures = await benches[name]({
  rounds: numberOf('--rounds', 5),
  contacts: numberOf('--contacts', 1_000_000),
  say: flags.includes('--json') ? () => undefined : console.log,
});
if (flags.includes('--json')) console.log(JSON.stringify({ bench: name, ...figures }));
