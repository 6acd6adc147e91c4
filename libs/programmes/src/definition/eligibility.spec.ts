import { eligibilityAt } from './eligibility.js';
import { helpwanted } from './helpwanted.js';
import { publicView } from './public-view.js';
import { stopItNow } from './stop-it-now.js';

const handedOn = { kind: 'handover', to: 'slachtofferhulp' };
const welcome = { kind: 'welcome' };

describe('eligibility', () => {
  it.each([
    ['2014-12-31T22:59:59Z', welcome],
    ['2014-12-31T23:00:00Z', handedOn],
    ['2021-12-31T22:59:59Z', handedOn],
    ['2021-12-31T23:00:00Z', welcome],
    ['2025-12-31T22:59:59Z', welcome],
    ['2025-12-31T23:00:00Z', handedOn],
    ['2026-11-24T12:00:00Z', handedOn],
  ])('of 26 and older on Helpwanted follows the rule of the local date: %s', (instant, answer) => {
    expect(eligibilityAt(helpwanted, '26+', new Date(instant))).toEqual(answer);
  });

  it.each(['0-11', '12-14', '15-17', '18-25', undefined])('S5 welcomes age %s at any date', (ageBand) => {
    for (const date of ['2016-06-01', '2026-11-24'])
      expect(eligibilityAt(helpwanted, ageBand, new Date(date))).toEqual(welcome);
  });

  it('hands nobody on at Stop it Now!', () => {
    for (const { code } of stopItNow.ageBands)
      expect(eligibilityAt(stopItNow, code, new Date('2016-06-01'))).toEqual(welcome);
  });

  it('is told to the page for the date on which it is drawn', () => {
    const at = (date: string) => publicView({ definition: helpwanted }, new Date(date)).handover;
    expect(at('2016-06-01')).toEqual({ ageBands: ['26+'], to: 'slachtofferhulp' });
    expect(at('2023-06-01')).toBeUndefined();
    expect(at('2026-11-24')).toEqual({ ageBands: ['26+'], to: 'slachtofferhulp' });
  });
});
