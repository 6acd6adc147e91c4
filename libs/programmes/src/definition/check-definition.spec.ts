import { checkDefinition } from './check-definition.js';
import { DefinitionError } from './definition.errors.js';
import { helpwanted } from './helpwanted.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { knownProgrammes } from './programme-definitions.js';

const { chat } = helpwanted.hours;
const withChat = (change: Partial<typeof chat>): ProgrammeDefinition => ({
  ...helpwanted,
  hours: { ...helpwanted.hours, chat: { ...chat, ...change } },
});

function problemsOf(definition: ProgrammeDefinition): readonly string[] {
  try {
    checkDefinition(definition);
    return [];
  } catch (error) {
    return (error as DefinitionError).problems;
  }
}

describe('a programme definition', () => {
  it.each(knownProgrammes)('of this product has no mistake: $definition.code', ({ definition }) => {
    expect(problemsOf(definition)).toEqual([]);
  });

  it('of this product has an id and a code of its own', () => {
    expect(new Set(knownProgrammes.map(({ id }) => id)).size).toBe(knownProgrammes.length);
    expect(new Set(knownProgrammes.map(({ definition }) => definition.code)).size).toBe(
      knownProgrammes.length,
    );
  });

  it('of this product always names 112 and 113', () => {
    for (const { definition } of knownProgrammes)
      expect(definition.crisisLines.map(({ number }) => number)).toEqual(['112', '113']);
  });

  it.each<[string, ProgrammeDefinition]>([
    ['hours.chat.timezone', withChat({ timezone: 'Europe/Amsterdm' })],
    ['hours.chat has a time', withChat({ weekly: [{ weekday: 1, opens: '9:00', closes: '21:00' }] })],
    [
      'hours.chat has a time',
      withChat({ exceptions: [{ date: '2026-12-24', shifts: [{ opens: '09:00', closes: '24:00' }] }] }),
    ],
    ['weekday', withChat({ weekly: [{ weekday: 0, opens: '09:00', closes: '21:00' }] })],
    [
      'weekly has shifts that overlap',
      withChat({
        weekly: [
          { weekday: 7, opens: '22:00', closes: '02:00' },
          { weekday: 1, opens: '01:00', closes: '03:00' },
        ],
      }),
    ],
    [
      'names a holiday twice',
      withChat({ holidays: [...chat.holidays, { holiday: 'christmas', shifts: [] }] }),
    ],
    ['not a date', withChat({ exceptions: [{ date: '2027-02-29', shifts: [] }] })],
    ['a date twice', withChat({ exceptions: [...chat.exceptions, ...chat.exceptions] })],
    ['topics has a code twice', { ...helpwanted, topics: [...helpwanted.topics, ...helpwanted.topics] }],
    [
      'unknown age band',
      { ...helpwanted, handovers: [{ from: '2015-01-01', ageBands: ['27+'], handTo: 'slachtofferhulp' }] },
    ],
    [
      'two rules for one date',
      {
        ...helpwanted,
        handovers: [...helpwanted.handovers, { from: '2021-06-01', ageBands: ['26+'], handTo: 'police' }],
      },
    ],
    ['confidentialityVersions is empty', { ...helpwanted, confidentialityVersions: [] }],
    ['exitUrl', { ...helpwanted, exitUrl: 'http://www.example.org' }],
  ])('with a mistake is refused naming it: %s', (problem, definition) => {
    expect(problemsOf(definition)).toEqual([expect.stringContaining(problem)]);
  });

  it('allows shifts that touch', () => {
    const weekly = [
      { weekday: 7, opens: '22:00', closes: '00:00' },
      { weekday: 1, opens: '00:00', closes: '03:00' },
    ];
    expect(problemsOf(withChat({ weekly }))).toEqual([]);
  });
});
