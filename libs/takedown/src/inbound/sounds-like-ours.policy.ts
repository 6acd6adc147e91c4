/** By what mail about notices may be known before it is read. */
export interface MailMarks {
  /** Addresses of notices and of reports about them, to which people who ask for help do not write. */
  readonly addresses: readonly string[];
  /** Domains from which providers answer. */
  readonly domains: readonly string[];
}

/** Bytes that are looked at. */
const looked = { head: 65_536, start: 262_144 };
/** What stands in an address, an id or an envelope of ours, also in a report that returns them. */
const tokens = [/\+[0-9a-f]{32}@/i, /<notice\.[0-9a-f]{32}@/i, /^original-envelope-id:\s*[0-9a-f]{32}\s*$/im];

const recipients = /^(to|cc|delivered-to|x-original-to|envelope-to):/;

/** The lines of the head, unfolded and in lower case. */
function headLines(start: string): readonly string[] {
  const end = start.search(/\r?\n\r?\n/);
  const head = start.slice(0, end < 0 ? looked.head : Math.min(end, looked.head));
  return head
    .replace(/\r?\n[ \t]+/g, ' ')
    .toLowerCase()
    .split(/\r?\n/);
}

/**
 * Whether a message may be about a notice, and has to be read to know. Of all other mail, such as that of people who
 * ask for help, nothing is looked up in the DNS.
 */
export function soundsLikeOurs(raw: Buffer, { addresses, domains }: MailMarks): boolean {
  const start = raw.toString('latin1', 0, looked.start);
  if (tokens.some((token) => token.test(start))) return true;
  const lines = headLines(start);
  const from = lines.filter((line) => line.startsWith('from:'));
  const to = lines.filter((line) => recipients.test(line)).map((line) => line.replace(/\+[^@\s<>]*@/g, '@'));
  return (
    domains.some((domain) => from.some((line) => line.includes(domain.toLowerCase()))) ||
    addresses.some((address) => to.some((line) => line.includes(address)))
  );
}
