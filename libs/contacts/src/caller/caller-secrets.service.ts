import { Injectable } from '@nestjs/common';
import { KeyRing, stretch } from '#platform/crypto';
import { Invalid } from '#platform/errors';
import { isMistypedCode, readCallerCode } from './caller-code.js';
import { readCallerWord } from './caller-word.js';

/** What someone may be found by. */
export interface CallerHashes {
  readonly code: Buffer | null;
  readonly word: Buffer | null;
}

/** Turns codes and words into what the database keeps; neither can be read back, nor guessed without the keys of this process. */
@Injectable()
export class CallerSecrets {
  constructor(private readonly keys: KeyRing) {}

  /** Keyed hash of a code; short codes need no stretching, because only the key protects them. */
  ofCode(programme: string, code: string): Buffer {
    return this.keys.keyedHash('caller-code', `${programme}|${code}`);
  }

  /** Stretched, keyed hash of a word, the same for the same word of a programme. Throws `Invalid` for no word, `TooMany`. */
  async ofWord(programme: string, typed: string): Promise<Buffer> {
    const word = readCallerWord(typed);
    if (word === undefined) throw new Invalid('word');
    const salt = this.keys.keyedHash('caller-word-salt', programme).subarray(0, 16);
    const stretched = await stretch('caller-word', word, salt);
    return this.keys.keyedHash('caller-word', Buffer.concat([Buffer.from(`${programme}|`), stretched]));
  }

  /** What was given when asked whether we spoke before. Throws `Invalid` for a code with a letter wrong. */
  async ofGiven(programme: string, given: string): Promise<CallerHashes> {
    if (isMistypedCode(given)) throw new Invalid('given');
    const code = readCallerCode(given);
    const word = readCallerWord(given);
    return {
      code: code === undefined ? null : this.ofCode(programme, code),
      word: word === undefined ? null : await this.ofWord(programme, word),
    };
  }
}
