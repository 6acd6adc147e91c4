import type { AgeClass, Capacity, ProviderKind, TakedownBasis, TakedownDecision } from '#contract/takedown';

/** A notice that was sent in a year, as it stood when that was over. */
export interface ReportRow {
  readonly providerId: string;
  readonly providerName: string;
  readonly providerKind: ProviderKind;
  readonly basis: TakedownBasis;
  readonly ageClass: AgeClass;
  readonly capacity: Capacity;
  readonly quarter: 1 | 2 | 3 | 4;
  /** Whether it was closed. */
  readonly isClosed: boolean;
  /** Hours since it was sent; nothing while it had not come. */
  readonly acknowledgedHours: number | null;
  readonly decidedHours: number | null;
  /** Of each target: what was decided, and hours until it was seen to be gone. */
  readonly decisions: readonly (TakedownDecision | null)[];
  readonly goneHours: readonly (number | null)[];
  /** How many of its targets were seen again. */
  readonly reappeared: number;
}
