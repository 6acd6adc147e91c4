import type { HostFields, LocationFields, PartnerFields, ServiceFields } from '#contract/referrals';

/** What can be kept in the directory. */
export interface EntryFields {
  readonly partner: PartnerFields;
  readonly location: LocationFields;
  readonly service: ServiceFields;
  readonly host: HostFields;
}

/** The kinds of them, which are also the names of their tables. */
export type EntryKind = keyof EntryFields;

/** Where a kind keeps its fields. What is fixed says where an entry belongs: another place is another entry. */
interface EntryColumns<Fields> {
  readonly fixed: readonly (keyof Fields & string)[];
  readonly columns: Readonly<Record<keyof Fields & string, string>>;
}

/** Every kind with its columns. */
export const entryKinds: { readonly [Kind in EntryKind]: EntryColumns<Required<EntryFields[Kind]>> } = {
  partner: { fixed: [], columns: { name: 'name', email: 'email', phone: 'phone' } },
  location: {
    fixed: ['partnerId'],
    columns: { partnerId: 'partner_id', name: 'name', region: 'region' },
  },
  service: {
    fixed: ['partnerId', 'kind'],
    columns: {
      partnerId: 'partner_id',
      code: 'code',
      label: 'label',
      kind: 'kind',
      callerRoles: 'caller_roles',
      validFrom: 'valid_from',
      validTo: 'valid_to',
      phone: 'phone',
      openingHours: 'opening_hours',
    },
  },
  host: {
    fixed: ['serviceId'],
    columns: { serviceId: 'service_id', locationId: 'location_id', name: 'name' },
  },
};
