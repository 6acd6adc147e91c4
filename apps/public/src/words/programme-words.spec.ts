import { programmeWords } from './programme-words.js';

describe('the words of a programme', () => {
  it('gives the first steps where someone is threatened', () => {
    const { advice } = programmeWords('helpwanted').nl;
    expect(advice.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Betaal niet', 'Bewaar bewijs', 'Jij hebt niets fout gedaan']),
    );
  });

  it('writes no word of one programme into the pages of the other', () => {
    const stopItNow = JSON.stringify(programmeWords('stop_it_now'));
    expect(stopItNow).not.toContain('Helpwanted');
    expect(JSON.stringify(programmeWords('helpwanted'))).not.toContain('Stop it Now');
  });

  it('S3 says in every programme and language when something is told to others', () => {
    for (const code of ['helpwanted', 'stop_it_now']) {
      for (const { unless, between } of Object.values(programmeWords(code))) {
        expect(unless.length).toBeGreaterThan(40);
        expect(between).toHaveLength(3);
      }
    }
  });
});
