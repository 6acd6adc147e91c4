import { type HostRule, wantedSlots } from './wanted-slots.js';

const rule = (id: string, change: Partial<HostRule> = {}): HostRule => ({
  id,
  hostId: 'one',
  rrule: 'FREQ=WEEKLY;BYDAY=MO',
  startAt: '09:00',
  minutes: 45,
  zone: 'Europe/Amsterdam',
  validFrom: '2026-10-19',
  ...change,
});
const span = { from: '2026-10-19', to: '2026-11-02' };
const early = new Date('2026-10-01T00:00:00Z');

describe('the times that hosts are to offer', () => {
  const told = (...given: Parameters<typeof wantedSlots>): string[] =>
    wantedSlots(...given).map(({ hostId, ruleId, wallTime }) => `${hostId} ${ruleId} ${wallTime}`);

  it('are still to come', () => {
    const now = new Date('2026-10-26T08:00:00.000Z');
    expect(told({ rules: [rule('a')], closures: [] }, span, now)).toEqual(['one a 2026-11-02T09:00']);
  });

  it('of two rules that give the same are there once, by the first; each host has their own', () => {
    const rules = [rule('a', { validTo: '2026-10-19' }), rule('b'), rule('c', { hostId: 'two' })];
    expect(told({ rules, closures: [] }, { ...span, to: '2026-10-26' }, early)).toEqual([
      'one a 2026-10-19T09:00',
      'one b 2026-10-26T09:00',
      'two c 2026-10-19T09:00',
      'two c 2026-10-26T09:00',
    ]);
  });

  it('are closed for one host, or for all', () => {
    const rules = [rule('a'), rule('b', { hostId: 'two' })];
    const closures = [
      { hostId: 'one', from: '2026-10-19', to: '2026-10-19', reason: 'Ziek' },
      { hostId: null, from: '2026-11-01', to: '2026-11-30', reason: 'Verhuizing' },
    ];
    expect(told({ rules, closures }, span, early)).toEqual([
      'one a 2026-10-26T09:00',
      'two b 2026-10-19T09:00',
      'two b 2026-10-26T09:00',
    ]);
  });
});
