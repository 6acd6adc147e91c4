/** What became of a message of ours, as a mail server reports it (RFC 3464). */
export interface DeliveryReport {
  /** `mixed`: of several recipients behind one address some have it. `unclear`: it says nothing that we understand. */
  readonly verdict: 'failed' | 'delayed' | 'delivered' | 'mixed' | 'unclear';
  /** It failed for good (5.x.x), and not because a server gave up after trying (4.x.x). */
  readonly permanent: boolean;
  /** What we called it when we handed it over, and the id that it had. */
  readonly envelopeId: string | undefined;
  readonly messageId: string | undefined;
}

type Fields = ReadonlyMap<string, string>;
type Fate = 'failed' | 'delayed' | 'delivered' | 'unclear';

const mostGroups = 100;
const actions: Readonly<Record<string, Fate>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};
const classes: Readonly<Record<string, Fate>> = { 2: 'delivered', 4: 'delayed', 5: 'failed' };

function fieldsOf(lines: string): Fields {
  const fields = new Map<string, string>();
  for (const line of lines.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    // The first one counts: what comes again was written by somebody else.
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** What the server did says what it will do; only without it the status does, of which 4 may change and 5 may not. */
function fateOf(group: Fields): Fate {
  const action = /^[a-z]+/.exec((group.get('action') ?? '').toLowerCase())?.[0] ?? '';
  if (Object.hasOwn(actions, action)) return actions[action] ?? 'unclear';
  return classes[statusClass(group)] ?? 'unclear';
}

const statusClass = (group: Fields): string => /^([245])\.\d/.exec(group.get('status') ?? '')?.[1] ?? '';

function verdictOf(fates: readonly Fate[]): DeliveryReport['verdict'] {
  const [first, ...others] = [...new Set(fates)];
  return others.length > 0 ? 'mixed' : (first ?? 'unclear');
}

/** Reads the part of a report that is for machines, and of the returned headers nothing but the id. */
export function deliveryReportOf(status: string, returnedHeaders: string): DeliveryReport {
  const groups = status.split(/\n[ \t]*\n/, mostGroups).map(fieldsOf);
  const recipients = groups.filter((group) => group.has('final-recipient') || group.has('action'));
  const failed = recipients.filter((group) => fateOf(group) === 'failed');
  return {
    verdict: verdictOf(recipients.map(fateOf)),
    permanent: failed.length > 0 && failed.every((group) => statusClass(group) !== '4'),
    envelopeId: groups[0]?.get('original-envelope-id')?.slice(0, 100),
    messageId: /<[^<>\s]{1,250}>/.exec(fieldsOf(returnedHeaders).get('message-id') ?? '')?.[0],
  };
}
