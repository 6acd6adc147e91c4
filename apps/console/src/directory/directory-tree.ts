import type {
  DirectoryEntry,
  DirectoryHost,
  DirectoryView,
  LocationFields,
  PartnerFields,
  ServiceFields,
} from '#contract/referrals';

/** A service with who works for it. */
export interface ServiceBranch {
  readonly service: DirectoryEntry<ServiceFields>;
  readonly hosts: readonly DirectoryHost[];
}

/** A partner with everything that is theirs. */
export interface PartnerBranch {
  readonly partner: DirectoryEntry<PartnerFields>;
  readonly locations: readonly DirectoryEntry<LocationFields>[];
  readonly services: readonly ServiceBranch[];
}

/** The directory under its partners. */
export function treeOf({ partners, locations, services, hosts }: DirectoryView): readonly PartnerBranch[] {
  return partners.map((partner) => ({
    partner,
    locations: locations.filter(({ partnerId }) => partnerId === partner.id),
    services: services
      .filter(({ partnerId }) => partnerId === partner.id)
      .map((service) => ({ service, hosts: hosts.filter(({ serviceId }) => serviceId === service.id) })),
  }));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What of it has a word in its name: a partner with all of theirs, else the services and people that do. */
export function found(tree: readonly PartnerBranch[], words: string): readonly PartnerBranch[] {
  const wanted = plain(words.trim());
  if (wanted === '') return tree;
  const has = (...names: readonly string[]): boolean => names.some((name) => plain(name).includes(wanted));
  return tree.flatMap((branch) => {
    if (has(branch.partner.name)) return [branch];
    const locations = branch.locations.filter(({ name, region }) => has(name, region));
    const services = branch.services.flatMap((each) => {
      if (has(each.service.label.nl, each.service.label.en)) return [each];
      const hosts = each.hosts.filter(({ name }) => has(name));
      return hosts.length > 0 ? [{ ...each, hosts }] : [];
    });
    return locations.length + services.length > 0 ? [{ ...branch, locations, services }] : [];
  });
}
