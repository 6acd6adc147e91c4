import { Injectable } from '@nestjs/common';
import { Queue, type WaitRange } from '#chat';
import type { PublicProgramme } from '#contract';
import { Programmes } from '#programmes';

interface KnownRange {
  readonly range: Promise<WaitRange | undefined>;
  readonly asked: number;
}

/** A range of minutes in steps of five does not change faster than this. */
const rangeMs = 15_000;

/** What a visitor's page draws itself from: the programme, and how long others waited lately. */
@Injectable()
export class ProgrammePage {
  private readonly ranges = new Map<string, KnownRange>();

  constructor(
    private readonly programmes: Programmes,
    private readonly queue: Queue,
  ) {}

  /** Throws `NotFound` for an unknown programme. */
  async view(programme: string): Promise<PublicProgramme> {
    const { open } = await this.programmes.openState(programme, 'chat');
    return this.programmes.publicView(programme, open ? await this.range(programme) : undefined);
  }

  private range(programme: string): Promise<WaitRange | undefined> {
    const known = this.ranges.get(programme);
    if (known && performance.now() - known.asked < rangeMs) return known.range;
    // The hours and the crisis lines are worth showing also when nobody can tell the wait.
    const range = this.queue.range(programme).catch(() => undefined);
    this.ranges.set(programme, { range, asked: performance.now() });
    return range;
  }
}
