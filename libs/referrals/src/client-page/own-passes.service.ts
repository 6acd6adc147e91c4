import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { KeyRing, open, seal } from '#platform/crypto';
import type { FoundCode } from './found-code.js';

const lastsMs = 30 * 60_000;
const purpose = 'own-pass';
/** No pass is longer: what is, costs nothing. */
const mostLetters = 600;

/**
 * Passes with which the pages of a client go on naming what their code opened, in a hidden field and never in an
 * address. They are sealed, because nothing on that host may say which programme it is; nothing of them is stored.
 */
@Injectable()
export class OwnPasses {
  constructor(
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** A pass for half an hour. */
  issue(found: FoundCode): string {
    const until = this.clock.now().getTime() + lastsMs;
    const said = JSON.stringify([found.kind, found.programme, found.code, until]);
    return seal(this.keys.secret(purpose), said, purpose).toString('base64url');
  }

  /** What a pass names; nothing for what is no pass, or no longer one. */
  read(pass: string): FoundCode | undefined {
    if (pass.length > mostLetters) return undefined;
    try {
      const said = open(this.keys.secret(purpose), Buffer.from(pass, 'base64url'), purpose);
      const [kind, programme, code, until] = JSON.parse(said) as [FoundCode['kind'], string, string, number];
      return until > this.clock.now().getTime() ? { kind, programme, code } : undefined;
    } catch {
      return undefined;
    }
  }
}
