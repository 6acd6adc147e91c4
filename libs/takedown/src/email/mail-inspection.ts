/** A DKIM signature as we checked it ourselves. */
export interface CheckedSignature {
  readonly domain: string;
  /** It is the domain's, under a key that is not for trying out. */
  readonly passed: boolean;
  /** It covers the whole text. */
  readonly whole: boolean;
  /** It is of the domain of the author, as strictly as that domain asks for (DMARC). */
  readonly aligned: boolean;
}

/** What we found out about who sent a message. What another server says it found is not among it. */
export interface SenderChecks {
  /** Addresses of all authors in all `From` headers. */
  readonly authors: readonly string[];
  readonly fromHeaders: number;
  readonly signatures: readonly CheckedSignature[];
  /** SPF passed for the author's domain, for the address that our own server says it took the message from. */
  readonly spfAligned: boolean;
  /** `none`: the domain asks for nothing. `unknown`: nobody could tell what it asks for. */
  readonly dmarc: 'pass' | 'fail' | 'none' | 'unknown';
  /** A chain of forwarders vouches for it. Anyone can make one, so nothing follows from it. */
  readonly arc: boolean;
}

/** What a thread found in a message besides its text. */
export interface MailInspection {
  /** Addresses with a tag that it came to. */
  readonly recipients: readonly string[];
  /** It came to one of the addresses that were asked for, with a tag or without. */
  readonly toOurs: boolean;
  /** How many parts of which type were dropped. */
  readonly types: Readonly<Record<string, number>>;
  /** The part of a delivery report that is for machines (RFC 3464), and the headers of the message it returns. */
  readonly report: { readonly status: string; readonly returnedHeaders: string } | undefined;
  readonly checks: SenderChecks;
}
