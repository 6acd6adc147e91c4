import type { ReportFigures } from '#contract/takedown';
import { foldSmall } from './fold-small.policy.js';
import { actionOf } from './report-action.policy.js';
import { provided, times } from './sample-rows.js';
import { yearlyReport } from './yearly-report.policy.js';

const groups = (...counts: number[]) =>
  counts.map((count, key) => ({ key, rows: Array.from({ length: count }, () => key) }));
const folded = (counts: readonly number[], places?: number) => {
  const { apart, together } = foldSmall(groups(...counts), places);
  return [apart.map(({ key }) => key), together.length];
};
const pick = (figures: ReportFigures, letter: string) => figures.providers.find(({ id }) => id === letter);

describe('the yearly report', () => {
  it('P12 puts small numbers together, with another where they would still be small or could be nothing else', () => {
    expect(folded([9, 8, 0, 7])).toEqual([[0, 1, 3], 0]);
    expect(folded([9, 8, 3, 2])).toEqual([[0, 1], 5]);
    expect(folded([9, 8, 7, 3])).toEqual([[0, 1], 10]);
    expect(folded([4, 4, 9, 9], 4)).toEqual([[2], 17]);
    expect(folded([4, 3, 9, 9], 4)).toEqual([[2, 3], 7]);
  });

  it('counts notices and targets apart, by provider, type and what came of them', () => {
    const figures = yearlyReport(
      [
        ...times(6, { decisions: ['removed', 'removed', 'removed'], goneHours: [null, null, null] }),
        ...times(7, { ageClass: 'adult', decidedHours: null, acknowledgedHours: null }),
        ...times(5, { ...provided('b'), basis: 'harassment', decisions: ['refused_insufficient'] }),
      ],
      2026,
    );
    expect(figures.total).toEqual({ notices: 18, targets: 30 });
    expect(pick(figures, 'a')).toMatchObject({ notices: 13, targets: 25, kind: 'platform' });
    expect(pick(figures, 'a')?.lines).toEqual([
      { type: 'child_sexual_abuse_material', action: 'removed', notices: 6, targets: 18 },
      { type: 'image_without_consent', action: 'pending', notices: 7, targets: 7 },
    ]);
    expect(
      figures.actions.map(({ name, notices, targets, isExact }) => [name, notices, targets, isExact]),
    ).toEqual([
      ['removed', 6, 18, true],
      ['refused_insufficient', 5, 5, true],
      ['pending', 7, 7, true],
    ]);
    expect(figures.types.map(({ name, targets }) => [name, targets])).toEqual([
      ['child_sexual_abuse_material', 18],
      ['image_without_consent', 7],
      ['bullying', 5],
    ]);
    expect(figures.insufficient).toEqual({ least: 5, most: 5 });
  });

  it('tells of a notice that was decided in several ways what came of its targets, where five notices or more had each', () => {
    const both = ['removed', 'geo_limited'] as const;
    const [line] =
      yearlyReport(times(5, { decisions: both, goneHours: [null, null] }), 2026).providers[0]?.lines ?? [];
    expect(line).toMatchObject({
      action: 'several',
      notices: 5,
      targets: 10,
      parts: { removed: 5, geo_limited: 5 },
    });
    const few = [...times(5, { decisions: both }), ...times(1, { decisions: ['removed', 'disabled'] })];
    const { providers, actions, insufficient } = yearlyReport(few, 2026);
    expect(providers[0]?.lines).toEqual([
      { type: 'child_sexual_abuse_material', action: 'several', notices: 6, targets: 12 },
    ]);
    expect(actions).toEqual([{ name: 'several', notices: 6, targets: 12, isExact: false }]);
    expect(insufficient).toEqual({ least: 0, most: 12 });
  });

  it('tells of what was not decided whether it was closed or still waited', () => {
    const [undecided] = times(1, { decidedHours: null });
    expect(actionOf({ ...undecided!, isClosed: true })).toBe('no_answer');
    expect(actionOf({ ...undecided!, isClosed: false })).toBe('pending');
  });

  it('leaves out hours and shares of fewer than five, and rounds hours to whole ones', () => {
    const hours = [1, 2, 3.4, 30, 50];
    const some = hours.flatMap((acknowledgedHours) => times(1, { acknowledgedHours, decidedHours: null }));
    const [own] = yearlyReport(some, 2026).providers;
    expect(own?.acknowledged).toEqual({ count: 5, of: 5, hours: { median: 3, p90: 42 } });
    expect(own?.decidedHours).toBeUndefined();
    const lacking = yearlyReport(
      [...some, ...times(2, { acknowledgedHours: null, decidedHours: null })],
      2026,
    );
    expect(lacking.providers[0]?.acknowledged).toBeUndefined();
    expect(lacking.acknowledged).toBeUndefined();
  });

  it('P12 tells what was acknowledged of all only as the sum of what is told of each', () => {
    const figures = yearlyReport(
      [...times(12), ...times(6, provided('b')), ...times(2, { ...provided('b'), acknowledgedHours: null })],
      2026,
    );
    expect(pick(figures, 'b')?.acknowledged).toBeUndefined();
    expect(figures.acknowledged).toMatchObject({ count: 12, of: 12 });
  });

  it('tells what was sent in another capacity apart, and nothing of fewer than five notices', () => {
    const ordinary = { capacity: 'ordinary' } as const;
    const few = yearlyReport([...times(4), ...times(3, ordinary)], 2026);
    expect(few).toMatchObject({ providers: [], otherCapacities: [], hasFewOtherwise: true, isEmpty: false });
    expect(few.total).toBeUndefined();
    const more = yearlyReport([...times(5), ...times(16, ordinary)], 2026);
    expect(more.total).toEqual({ notices: 5, targets: 5 });
    expect(more.otherCapacities).toEqual([{ capacity: 'ordinary', notices: 16, targets: 16 }]);
    expect(yearlyReport([], 2026)).toMatchObject({ isEmpty: true, total: { notices: 0, targets: 0 } });
  });

  it('tells quarters apart where four of each would still be hidden', () => {
    const quartersOf = (...counts: number[]) =>
      yearlyReport(
        counts.flatMap((count, index) => times(count, { quarter: ([1, 2, 3, 4] as const)[index] ?? 1 })),
        2026,
      ).providers[0]?.quarters.map(({ quarter, notices }) => [quarter, notices]);
    expect(quartersOf(10, 6, 5, 7)).toEqual([
      [1, 10],
      [2, 6],
      [3, 5],
      [4, 7],
    ]);
    expect(quartersOf(12, 7, 2, 3)).toEqual([
      [1, 12],
      [2, 7],
      [undefined, 5],
    ]);
    expect(quartersOf(9, 5, 0, 5)).toEqual([]);
  });
});
