import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Egress } from '#platform/egress';
import type { ProbePurpose } from './next-probe.policy.js';
import { type ClaimedProbe, ProbeClaiming } from './probe-claiming.service.js';
import { ProbeEnrolling } from './probe-enrolling.service.js';
import { ProbeRecording } from './probe-recording.service.js';

/** Asks the addresses that are due whether they are gone, or have come back. */
@Injectable()
export class Probing {
  constructor(
    private readonly keys: KeyRing,
    private readonly egress: Egress,
    private readonly enrolling: ProbeEnrolling,
    private readonly claiming: ProbeClaiming,
    private readonly recording: ProbeRecording,
  ) {}

  /** One look at a programme. A process without its key begins courses, and asks nothing: addresses are sealed. */
  async probe(programme: string, purpose: ProbePurpose): Promise<void> {
    await this.enrolling.enrol(programme, purpose);
    if (!this.keys.opens(programme)) return;
    const claimed = await this.claiming.claim(programme, purpose);
    const settled = await Promise.allSettled(claimed.map((probe) => this.ask(programme, probe)));
    const failed = settled.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async ask(programme: string, probe: ClaimedProbe): Promise<void> {
    await this.recording.record(programme, probe, await this.egress.headOf(probe.address));
  }
}
