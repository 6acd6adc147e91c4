/** A message as it lies in the mailbox. */
export interface ArrivedMail {
  readonly uidValidity: number;
  readonly uid: number;
  readonly size: number;
  readonly receivedAt: Date;
  /** Nothing when it is larger than what is read. */
  readonly raw: Buffer | undefined;
}

/** A message that was dealt with: taken in or passed over, or put aside for a person to look at. */
export type SettledMail = 'taken' | 'quarantined';

/** Who takes messages in. What was dealt with is remembered by it, not by the mailbox, so that nothing is taken twice. */
export interface MailHandler {
  /** Takes or renews the right to read the mailbox for half a minute; false while another process has it. */
  hold(): Promise<boolean>;
  /** Gives the right back. */
  release(): Promise<void>;
  /** The last message dealt with under this validity, 0 for none. */
  lastUid(uidValidity: number): Promise<number>;
  /** Deals with one message, once: the same message again gives the same answer and changes nothing. */
  take(mail: ArrivedMail): Promise<SettledMail>;
  /** Those of the messages dealt with that were put aside. */
  quarantined(uidValidity: number, uids: readonly number[]): Promise<ReadonlySet<number>>;
}
