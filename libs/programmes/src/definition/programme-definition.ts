import type { Choice, CrisisLine, Label } from '#contract';
import type { Schedule } from '../hours/schedule.js';

/** Age bands that are handed on between two local dates, both included. */
export interface HandoverRule {
  readonly from: string;
  /** Absent while the rule stands. */
  readonly to?: string;
  readonly ageBands: readonly string[];
  /** Code of the organisation that helps instead. */
  readonly handTo: string;
}

/** The ways to reach a programme that have hours. */
export const channels = ['chat', 'phone'] as const;
export type Channel = (typeof channels)[number];

/** A programme as data: what the machinery needs to run it, and nothing that differs per installation. */
export interface ProgrammeDefinition {
  readonly code: string;
  readonly name: string;
  readonly audience: Label;
  readonly hours: Readonly<Record<Channel, Schedule>>;
  readonly phoneNumber: string;
  /** What a visitor may choose from; codes are stable, words are not. */
  readonly topics: readonly Choice[];
  readonly ageBands: readonly Choice[];
  readonly handovers: readonly HandoverRule[];
  /** Versions of the confidentiality text a page may have shown; the last one is current. */
  readonly confidentialityVersions: readonly string[];
  readonly crisisLines: readonly CrisisLine[];
  readonly exitUrl: string;
}
