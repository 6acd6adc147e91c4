import type { TakedownDecision, TargetKind, TargetState } from '#contract/takedown';

/** A target as Postgres gives it. */
export interface TargetRow {
  readonly id: string;
  readonly notice_id: string;
  readonly position: number;
  readonly kind: TargetKind;
  readonly url: Buffer;
  readonly state: TargetState;
  readonly state_at: Date;
  readonly decision: TakedownDecision | null;
}

/** Columns of a {@link TargetRow}. */
export const targetColumns = 'id, notice_id, position, kind, url, state, state_at, decision';

/** A target and its address. */
export interface OpenedTarget extends TargetRow {
  readonly address: string;
}
