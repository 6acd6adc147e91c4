import type { Answers, ContactForm } from '#contract';
import { Invalid } from '#platform/errors';
import { checkAnswers, longestText, missingFields, partAnswers } from './check-answers.js';
import { firstForm } from './contact-forms.js';

const helpwanted = firstForm('helpwanted');
const stopItNow = firstForm('stop_it_now');
const date = '2026-11-25';

describe('the answers of a contact', () => {
  it('are kept when they fit, and empty ones are gone', () => {
    const answers = { primary_topic: 'ncii', secondary_topics: ['grooming'], advice: [], notes: '' };
    expect(checkAnswers(helpwanted, answers, date)).toEqual({
      primary_topic: 'ncii',
      secondary_topics: ['grooming'],
    });
  });

  it.each([
    ['favourite_colour', 'blue'],
    ['primary_topic', 'feelings'],
    ['primary_topic', ['ncii']],
    ['secondary_topics', 'ncii'],
    ['secondary_topics', ['ncii', 'ncii']],
    ['secondary_topics', [{ ncii: true }]],
    ['follow_up_on', '2026-02-30'],
    ['follow_up_on', 'tomorrow'],
    ['notes', 'x'.repeat(longestText + 1)],
    ['notes', ['a']],
    ['__proto__', 'x'],
  ])('are refused by the name of the field: %s', (code, answer) => {
    const answers = JSON.parse(JSON.stringify({ [code]: answer })) as Record<string, string>;
    const given = code === '__proto__' ? (JSON.parse('{"__proto__": "x"}') as typeof answers) : answers;
    expect(() => checkAnswers(helpwanted, given, date)).toThrow(new Invalid(code));
  });

  it('are refused outside the time in which a code may be chosen, on the date of the contact', () => {
    const [topic, ...others] = helpwanted.fields;
    const choices = [{ code: 'old', label: { nl: 'Oud', en: 'Old' }, from: '2016-01-01', to: '2020-12-31' }];
    const form = { ...helpwanted, fields: [{ ...topic, choices }, ...others] } as ContactForm;
    expect(checkAnswers(form, { primary_topic: 'old' }, '2020-12-31')).toEqual({ primary_topic: 'old' });
    expect(() => checkAnswers(form, { primary_topic: 'old' }, '2021-01-01')).toThrow();
  });

  it('to a question that is no longer asked are gone', () => {
    expect(checkAnswers(stopItNow, { reporter_role: 'other_adult', relation: 'partner' }, date)).toEqual({
      reporter_role: 'other_adult',
      relation: 'partner',
    });
    expect(checkAnswers(stopItNow, { reporter_role: 'self', relation: 'partner' }, date)).toEqual({
      reporter_role: 'self',
    });
  });

  it('to a question that ended are refused after its last day, and needed no more', () => {
    const fields = helpwanted.fields.map((field) =>
      field.code === 'referred_to' ? { ...field, to: '2026-11-24' } : field,
    );
    const form = { ...helpwanted, fields };
    const answers = { referred_to: ['police'] };
    expect(checkAnswers(form, answers, '2026-11-24')).toEqual(answers);
    expect(() => checkAnswers(form, answers, date)).toThrow(new Invalid('referred_to'));
    const help = { kind: 'counselling', answers: {} };
    expect(missingFields(form, { ...help, date: '2026-11-24' })).toContain('referred_to');
    expect(missingFields(form, { ...help, date })).not.toContain('referred_to');
  });

  it('are needed for help, where they are asked, and for nothing else', () => {
    const missing = (form: ContactForm, kind: string | undefined, answers: Answers): string[] =>
      missingFields(form, { kind, answers, date });
    expect(missing(helpwanted, undefined, {})).toEqual(['kind']);
    expect(missing(helpwanted, 'hang_up', {})).toEqual([]);
    expect(missing(helpwanted, 'counselling', { primary_topic: 'ncii' })).toEqual([
      'reporter_role',
      'victim_age_band',
      'referred_to',
    ]);
    expect(missing(stopItNow, 'counselling', { reporter_role: 'self' })).not.toContain('relation');
    expect(missing(stopItNow, 'counselling', { reporter_role: 'professional' })).toContain('relation');
  });

  it('are parted into what may stand in a list and what is sealed', () => {
    expect(partAnswers(helpwanted, { primary_topic: 'ncii', summary: 'kort', notes: 'lang' })).toEqual({
      plain: { primary_topic: 'ncii' },
      personal: { summary: 'kort', notes: 'lang' },
    });
  });
});
