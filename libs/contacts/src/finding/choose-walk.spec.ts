import { chooseWalk, type Count, countedTo } from './choose-walk.js';
import { wordTerm } from './term.js';

const [first, second] = [wordTerm('1'), wordTerm('2')];
const count = (times: number, year = 2026): Count => ({ times, since: new Date(Date.UTC(year, 0)) });

describe('what is walked along to find contacts', () => {
  it('is the rarest term', () => {
    expect(chooseWalk([first, second], [count(4), count(3)], false)).toEqual({ along: 'term', term: second });
    expect(chooseWalk([first, second], [count(4), count(3)], true)).toEqual({ along: 'term', term: second });
  });

  it('is of two common terms the one whose newest contacts go back further', () => {
    const counts = [count(countedTo, 2025), count(countedTo, 2021)];
    expect(chooseWalk([first, second], counts, false)).toEqual({ along: 'term', term: second });
  });

  it('is a common term when nothing else narrows the list', () => {
    expect(chooseWalk([first], [count(countedTo)], false)).toEqual({ along: 'term', term: first });
  });

  it('is the other conditions when every term is common', () => {
    expect(chooseWalk([first, second], [count(countedTo), count(countedTo)], true)).toEqual({
      along: 'contacts',
    });
    expect(chooseWalk([], [], true)).toEqual({ along: 'contacts' });
  });

  it('is nothing when a term does not occur', () => {
    expect(chooseWalk([first, second], [count(countedTo), count(0)], true)).toEqual({ along: 'nothing' });
  });
});
