import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { KeyRing } from '#platform/crypto';

const lastsMs = 2 * 3_600_000;
const prefix = 'report';

/** Passes with which the pages of a reporter name their report for a while; nothing of them is stored. */
@Injectable()
export class ReportPasses {
  constructor(
    private readonly ring: KeyRing,
    private readonly clock: Clock,
  ) {}

  issue(programme: string, reportId: string): string {
    const said = `${prefix}.${reportId}.${this.clock.now().getTime() + lastsMs}`;
    return `${said}.${this.mark(programme, said)}`;
  }

  /** The report a pass names; nothing for what is no pass of the programme, or no longer one. */
  read(programme: string, pass: string): string | undefined {
    const [kind = '', reportId = '', until = '', mark = ''] = pass.split('.');
    const expected = this.mark(programme, `${kind}.${reportId}.${until}`);
    const given = Buffer.from(mark);
    if (given.length !== expected.length || !timingSafeEqual(given, Buffer.from(expected))) return undefined;
    return kind === prefix && Number(until) > this.clock.now().getTime() ? reportId : undefined;
  }

  private mark(programme: string, said: string): string {
    return this.ring.keyedHash('report-pass', `${programme}|${said}`).toString('base64url');
  }
}
