import type { DirectoryView } from '#contract/referrals';
import { found, treeOf } from './directory-tree.js';

const service = (id: string, partnerId: string, nl: string) => ({
  id,
  partnerId,
  code: id,
  label: { nl, en: nl },
  kind: 'appointment' as const,
  callerRoles: [],
  validFrom: '2026-01-01',
});
const view: DirectoryView = {
  partners: [
    { id: 'p1', name: 'Kliniek Noord' },
    { id: 'p2', name: 'Instelling Zuid' },
  ],
  locations: [{ id: 'l1', partnerId: 'p2', name: 'Maastricht', region: 'Limburg' }],
  services: [service('s1', 'p1', 'Belafspraak'), service('s2', 'p2', 'Intake'), service('s3', 'p2', 'Groep')],
  hosts: [
    { id: 'h1', serviceId: 's2', locationId: 'l1', name: 'Behandelaar René', standing: 0 },
    { id: 'h2', serviceId: 's2', locationId: 'l1', name: 'Behandelaar Bo', standing: 0 },
  ],
};
const seen = (words: string) =>
  found(treeOf(view), words).map(({ partner, services }) => [
    partner.id,
    services.map(({ service: { id }, hosts }) => [id, ...hosts.map((host) => host.id)].join(' ')),
  ]);

describe('the directory that is searched', () => {
  it('is whole without words', () => {
    expect(seen(' ')).toEqual([
      ['p1', ['s1']],
      ['p2', ['s2 h1 h2', 's3']],
    ]);
  });

  it('shows a partner with all of theirs, and a person alone under what is theirs', () => {
    expect(seen('zuid')).toEqual([['p2', ['s2 h1 h2', 's3']]]);
    expect(seen('rene')).toEqual([['p2', ['s2 h1']]]);
    expect(seen('intake')).toEqual([['p2', ['s2 h1 h2']]]);
    expect(seen('limburg')).toEqual([['p2', []]]);
    expect(seen('nergens')).toEqual([]);
  });
});
