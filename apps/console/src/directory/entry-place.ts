import type { OpenEntry } from './chosen-entry.js';
import type { PartnerBranch, ServiceBranch } from './directory-tree.js';

/** What an entry belongs to. */
export interface EntryPlace {
  readonly branch: PartnerBranch | undefined;
  readonly service: ServiceBranch | undefined;
}

/** Where something that is open stands. */
export function placeOf(chosen: OpenEntry, tree: readonly PartnerBranch[]): EntryPlace {
  const at = chosen.is === 'entry' ? chosen.id : (chosen.of ?? '');
  const hasIt = ({ service, hosts }: ServiceBranch): boolean =>
    service.id === at || hosts.some(({ id }) => id === at);
  const branch = tree.find(
    ({ partner, locations, services }) =>
      partner.id === at || locations.some(({ id }) => id === at) || services.some(hasIt),
  );
  return { branch, service: branch?.services.find(hasIt) };
}

/** An entry where it stands, as it is stored. */
export function entryOf(
  { id }: Extract<OpenEntry, { is: 'entry' }>,
  { branch, service }: EntryPlace,
): object | undefined {
  if (!branch) return undefined;
  const { partner, locations } = branch;
  const all = [partner, ...locations, ...(service ? [service.service, ...service.hosts] : [])];
  return all.find((entry) => entry.id === id);
}
