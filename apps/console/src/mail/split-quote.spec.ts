import { splitQuote } from './split-quote.js';

const before = 'Dag,\n\nDit is nieuw.';

describe('what a message repeats', () => {
  it.each([
    '> eerste regel\n> tweede regel',
    'Op ma 23 nov 2026 om 10:15 schreef E-mailteam <vraag@example.org>:\n> eerste regel',
    'On Mon, 23 Nov 2026 at 10:15, E-mail team <vraag@example.org> wrote:\n\n> first line',
    'On Mon, 23 Nov 2026 at 10:15, E-mail team\n<vraag@example.org> wrote:\n> first line',
    '-----Oorspronkelijk bericht-----\nVan: E-mailteam',
    'Van: E-mailteam\nVerzonden: maandag 23 november 2026 10:15\nAan: iemand',
    '________________________________\nFrom: E-mail team',
  ])('is parted from what is new: %j', (quoted) => {
    expect(splitQuote(`${before}\n\n${quoted}`)).toEqual({ fresh: before, quoted });
  });

  it('is nothing where a message only looks like it', () => {
    for (const text of [before, '> alleen\n> dit', 'Ik schreef: hoi\n> citaat\nen mijn antwoord daarop', ''])
      expect(splitQuote(text)).toEqual({ fresh: text, quoted: '' });
  });

  it('is found in a moment, whatever the text', () => {
    const long = `${'> x\n'.repeat(2_000)}y\n${'On '.repeat(20_000)}`;
    expect(splitQuote(long).quoted).toBe('');
  });
});
