/** On whose behalf a transaction runs; without a programme no row behind the wall can be seen. */
export interface Actor {
  readonly kind: 'visitor' | 'staff' | 'system';
  /** Code of the programme. */
  readonly programme?: string;
  readonly staffId?: string;
}
