import { shareBounds } from './figure-words.js';

describe('shares of what is told', () => {
  it('are exact where nothing is hidden', () =>
    expect(shareBounds({ least: 5, most: 5 }, { least: 20, most: 20 })).toEqual([0.25, 0.25]));

  it('lie between what they would be if nothing of what is hidden counted, and if all of it did', () =>
    expect(shareBounds({ least: 6, most: 10 }, { least: 16, most: 20 })).toEqual([0.3, 0.5]));
});
