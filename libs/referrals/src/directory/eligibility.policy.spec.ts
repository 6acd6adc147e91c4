import { isOpenTo, type Openness } from './eligibility.policy.js';

const service = (more: Partial<Openness> = {}): Openness => ({
  caller_roles: [],
  valid_from: '2026-01-01',
  valid_to: null,
  ...more,
});

describe('whom a service is for', () => {
  it.each([
    ['everyone when it names no role', {}, { callerRole: 'self', date: '2026-06-01' }, true],
    ['nobody before its first day', {}, { date: '2025-12-31' }, false],
    ['those who come on its first day', {}, { date: '2026-01-01' }, true],
    ['those who come on its last day', { valid_to: '2026-06-30' }, { date: '2026-06-30' }, true],
    ['nobody after its last day', { valid_to: '2026-06-30' }, { date: '2026-07-01' }, false],
    ['the roles it names', { caller_roles: ['self'] }, { callerRole: 'self', date: '2026-06-01' }, true],
    ['no other role', { caller_roles: ['self'] }, { callerRole: 'survivor', date: '2026-06-01' }, false],
    ['those whose role is not known yet', { caller_roles: ['self'] }, { date: '2026-06-01' }, true],
  ])('is %s', (_, more, asker, open) => expect(isOpenTo(service(more), asker)).toBe(open));
});
