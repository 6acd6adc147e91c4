import { Resolver } from 'node:dns/promises';
import { NoSuchHost } from './egress-failures.js';

/** How a name is asked for. */
export interface HostQuestion {
  readonly nameServers?: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

const codeOf = ({ reason }: PromiseRejectedResult): unknown => (reason as NodeJS.ErrnoException).code;

/**
 * Every address of a name, asked of the name servers themselves: the machine's own list of names has no say, and a slow
 * one holds up no thread that others need.
 */
export async function resolveHost(host: string, { nameServers, signal }: HostQuestion): Promise<string[]> {
  const resolver = new Resolver({ timeout: 1_500, tries: 2 });
  if (nameServers) resolver.setServers(nameServers);
  signal.addEventListener('abort', () => resolver.cancel());
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (addresses.length > 0) return addresses;
  const failures = answers.filter((answer) => answer.status === 'rejected');
  if (failures.length === 2 && failures.every((failure) => codeOf(failure) === 'ENOTFOUND'))
    throw new NoSuchHost();
  throw new Error('no address');
}
