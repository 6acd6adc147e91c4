// A worker of its own that asks what is due once: a program, so that it can be killed.
import { Probing } from '#takedown';
import { setClock } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { startProber } from '../support/prober.js';

const [appUrl = '', ownerUrl = '', port = '', now = ''] = process.argv.slice(2);
const worker = await startProber({ appUrl, ownerUrl } as TestDatabase, Number(port));
setClock(worker, now);
await worker.get(Probing, { strict: false }).probe('helpwanted', 'verification');
