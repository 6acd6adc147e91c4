import { localDateOf } from '../contacts/local-date.js';
import type { OpenEntry } from './chosen-entry.js';
import type { EntryPlace } from './entry-place.js';

/** What a new entry begins with: where it belongs, and what is nearly always so. */
export function newEntry({ kind }: OpenEntry, { branch, service }: EntryPlace): object | undefined {
  switch (kind) {
    case 'partner':
      return { name: '' };
    case 'location':
      return branch && { partnerId: branch.partner.id };
    case 'service':
      return (
        branch && { partnerId: branch.partner.id, kind: 'appointment', validFrom: localDateOf(new Date()) }
      );
    case 'host': {
      const [location, another] = branch?.locations ?? [];
      const only = location && !another ? { locationId: location.id } : {};
      return service && { serviceId: service.service.id, ...only };
    }
  }
}
