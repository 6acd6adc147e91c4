/** An administrator, in the programme of their session. */
export interface DirectoryActor {
  readonly programme: string;
  readonly staffId: string;
  readonly role: string;
}
