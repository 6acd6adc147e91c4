import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createKeys, loadKeys } from '#platform/crypto';
import { hooks, programmeCodes } from '#programmes';
import { refuseToStart } from './refuse-to-start.js';

const help = `Writes the keys of a production installation into a folder, readable by their owner only.

  npm run keys -- /etc/hulplijn/keys

It never replaces a key. Keep a copy apart from the backups of the database: lost keys are lost conversations.`;

const files = ['programmes.json', 'passes.json', 'pepper.json', 'hooks.json'];

/** Writes the files and reads them back the way production does. */
function write(folder: string): void {
  const held = files.find((file) => existsSync(join(folder, file)));
  if (held !== undefined) throw new Error(`${folder} already holds ${held}; nothing was written`);
  createKeys(folder, programmeCodes, { embedded: false, hooks });
  loadKeys(folder, { production: true, scope: 'all' });
}

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || process.argv.includes('--help')) {
  process.stdout.write(`${help}\n`);
  process.exitCode = folder === undefined ? 1 : 0;
} else {
  try {
    if (more.length > 0) throw new Error('one folder, please: npm run keys -- /etc/hulplijn/keys');
    write(resolve(folder));
    process.stdout.write(`keys of ${programmeCodes.join(' and ')} are in ${resolve(folder)}\n`);
  } catch (error) {
    refuseToStart(error);
  }
}
