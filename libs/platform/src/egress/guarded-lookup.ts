import { isIP, type LookupFunction } from 'node:net';
import { NotAllowed } from './egress-failures.js';
import type { EgressRules } from './egress-rules.js';
import { resolveHost } from './resolve-host.js';

/**
 * The look-up of a connection: it is given the addresses that were checked, and no name is asked for a second time. One
 * address that is not public refuses all of them.
 */
export function guardedLookup(rules: EgressRules, signal: AbortSignal): LookupFunction {
  const checked = async (host: string) => {
    const addresses = await resolveHost(host, { nameServers: rules.nameServers, signal });
    if (!addresses.every((address) => rules.isPublic(address))) throw new NotAllowed();
    return addresses.map((address) => ({ address, family: isIP(address) }));
  };
  return (host, { all }, done) => {
    checked(host).then(
      (found) => (all ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family)),
      (error: Error) => done(error, ''),
    );
  };
}
