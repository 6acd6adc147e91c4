/** Who asks, in the programme of their session. */
export interface TakedownActor {
  readonly programme: string;
  readonly staffId: string;
  readonly role: string;
}
