/** What a code that was typed opens: one appointment or one seat, and nothing else of the programme. */
export interface FoundCode {
  readonly kind: 'appointment' | 'seat';
  readonly programme: string;
  /** The code as it was typed. */
  readonly code: string;
}
