import { plainReferences, referencesIn } from './reference-words.js';

describe('the reference of a provider', () => {
  it.each([
    ['Case 12-3456', 'We got your case 12 3456 today.'],
    ['Case 12-3456', 'Re: #123456'],
    ['TS-2026/00981', 'Re: [ts-2026/00981] your report'],
    ['#884213', 'Ticket #884213: received'],
    ['AB 12 34 5', 'ab-12-34-5'],
  ])('%s is found in “%s”', (reference, text) => {
    const known = plainReferences(reference);
    expect(referencesIn(text).some((each) => known.includes(each))).toBe(true);
  });

  it('is not kept when it says too little to tell notices apart', () => {
    expect(['12', 'Report', 'A-1', 'your notice', ''].flatMap(plainReferences)).toEqual([]);
  });

  it('is not found in a part of a longer one', () => {
    expect(referencesIn('1884213')).not.toContain('884213');
  });

  it('is looked for in no more than the beginning of a message', () => {
    expect(referencesIn('a1b2c '.repeat(50_000)).length).toBeLessThan(10);
    expect(referencesIn(`${'word '.repeat(500)} 884213`)).toEqual([]);
  });
});
