import type { EgressRules } from './egress-rules.js';
import type { HeadAnswer } from './head-answer.js';
import { headOf } from './head-of.js';

/** The one way out to addresses that somebody else wrote down. */
export class Egress {
  constructor(private readonly rules: EgressRules) {}

  headOf(url: string): Promise<HeadAnswer> {
    return headOf(url, this.rules);
  }
}
