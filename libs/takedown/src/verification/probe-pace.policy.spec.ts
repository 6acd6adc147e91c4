import { laterAt, paceProbes, perHostMinute } from './probe-pace.policy.js';

const due = (host: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ host, url: `${host}/${at}` }));

describe('how many addresses are asked', () => {
  it('is few of one host, whatever others there are', () => {
    const { now, later } = paceProbes([...due('a', 10), ...due('b', 2)], []);
    expect(now).toEqual([...due('a', perHostMinute), ...due('b', 2)]);
    expect(later).toEqual(due('a', 10).slice(perHostMinute));
  });

  it('takes account of what was asked a moment ago', () => {
    expect(paceProbes(due('a', 1), due('a', perHostMinute).slice(1)).now).toHaveLength(1);
    expect(paceProbes([{ host: 'a', url: 'new' }], due('a', perHostMinute)).now).toEqual([]);
  });

  it('is one of the same address', () => {
    const same = { host: 'a', url: 'a/1' };
    expect(paceProbes([same, { ...same }], [])).toEqual({ now: [same], later: [same] });
    expect(paceProbes([same], [same]).now).toEqual([]);
  });

  it('spreads what waits over the minute after the next', () => {
    const now = new Date('2026-12-08T09:00:00Z');
    expect(laterAt(now, 0).toISOString()).toBe('2026-12-08T09:01:00.000Z');
    expect(laterAt(now, 0.5).toISOString()).toBe('2026-12-08T09:01:30.000Z');
  });
});
