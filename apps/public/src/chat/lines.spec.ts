import { aLine } from './chat.fixture.js';
import { addLines, addOlderLines, lastSeq } from './lines.js';

const seqs = (lines: readonly { readonly seq: number }[]) => lines.map(({ seq }) => seq);

describe('joining lines', () => {
  it('puts what came out of order back in order', () => {
    const { lines, gap } = addLines([aLine(1)], [aLine(3), aLine(2)]);
    expect(seqs(lines)).toEqual([1, 2, 3]);
    expect(gap).toBe(false);
  });

  it('keeps a line that comes twice once', () => {
    expect(seqs(addLines([aLine(1), aLine(2)], [aLine(2), aLine(1), aLine(3)]).lines)).toEqual([1, 2, 3]);
  });

  it('leaves out what does not join on and reports a gap', () => {
    const { lines, gap } = addLines([aLine(1)], [aLine(2), aLine(4)]);
    expect(seqs(lines)).toEqual([1, 2]);
    expect(gap).toBe(true);
  });

  it('does not take a later line for the first one', () => {
    expect(addLines([], [aLine(2)])).toEqual({ lines: [], gap: true });
  });

  it('starts in the middle when the newest page does', () => {
    expect(seqs(addLines([], [aLine(151), aLine(152)], 150).lines)).toEqual([151, 152]);
  });

  it('gives back the same list when nothing is new, so that nothing is drawn again', () => {
    const lines = [aLine(1)];
    expect(addLines(lines, [aLine(1)]).lines).toBe(lines);
  });

  it('adds older lines in front, once and only where they join on', () => {
    expect(seqs(addOlderLines([aLine(5)], [aLine(3), aLine(4), aLine(5), aLine(1)]))).toEqual([3, 4, 5]);
  });

  it('knows the last number', () => {
    expect(lastSeq([])).toBe(0);
    expect(lastSeq([aLine(7)])).toBe(7);
  });
});
