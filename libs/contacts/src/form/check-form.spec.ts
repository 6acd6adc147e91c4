import type { ContactForm, FormField } from '#contract';
import { problemsOfForm } from './check-form.js';
import { knownForms } from './contact-forms.js';
import { choice, kindOf } from './labelled.js';

const [form] = knownForms as readonly [ContactForm];
const words = { nl: 'Woord', en: 'Word' };
const having = (...fields: readonly FormField[]): string[] =>
  problemsOfForm({ ...form, fields: [...form.fields, ...fields] });

describe('a form', () => {
  it.each(knownForms.map((known) => [`${known.programme} ${known.version}`, known] as const))(
    'of the product can be used: %s',
    (_name, known) => expect(problemsOfForm(known)).toEqual([]),
  );

  it('is refused with a field or a code that stands twice', () => {
    expect(having({ code: 'notes', kind: 'long_text', personal: true, label: words })).toEqual([
      'field notes stands twice',
    ]);
    const twice = [choice('a', 'A', 'A'), choice('a', 'A', 'A')];
    expect(having({ code: 'x', kind: 'choice', label: words, choices: twice })).toEqual([
      'x: a stands twice',
    ]);
  });

  it('is refused when a word lacks a language', () => {
    expect(having({ code: 'x', kind: 'date', label: { nl: 'Dag', en: '' } })).toEqual([
      'field x has no words',
    ]);
  });

  it('is refused when what is written is not personal, or something else is', () => {
    expect(having({ code: 'x', kind: 'text', label: words })).toEqual(['x: what is written is personal']);
    expect(having({ code: 'x', kind: 'date', label: words, personal: true })).toEqual([
      'x: only what is written can be personal',
    ]);
  });

  it('is refused when a condition or a parent speaks of what is not there', () => {
    const choices = [kindOf('nothing', choice('a', 'A', 'A'))];
    const when = { field: 'later', in: ['a'] };
    expect(having({ code: 'x', kind: 'choice', label: words, choices, when })).toEqual([
      'x: a is a kind of nothing',
      'x: depends on later, which does not stand before it',
    ]);
    const wrong = { field: 'reporter_role', in: ['queen'] };
    expect(having({ code: 'y', kind: 'date', label: words, when: wrong })).toEqual([
      'y: depends on no code queen',
    ]);
  });
});
