/** What is kept of a message: text, and what it takes to know where it belongs. No name, no attachment, no path it came by. */
export interface ParsedMail {
  /** Address of the first `From`, as it was written. */
  readonly from: string | undefined;
  readonly subject: string;
  readonly messageId: string | undefined;
  /** Ids of `In-Reply-To` and `References`, the nearest first. */
  readonly answers: readonly string[];
  readonly text: string;
  /** The text was longer than what is kept. */
  readonly cut: boolean;
  /** Attachments and images that were dropped. */
  readonly dropped: number;
  /** Values of the few headers that tell a machine from a person, by lower-case name. */
  readonly signs: Readonly<Record<string, string>>;
  /** What a delivery report speaks of. */
  readonly report: { readonly failed: boolean; readonly messageIds: readonly string[] } | undefined;
}
