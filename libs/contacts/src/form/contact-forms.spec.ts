import {
  type FieldChoice,
  type FormField,
  formLimits,
  type FormParts,
  formProblems,
  type FormProblem,
  versionProblems,
} from '#contract';
import { firstForm, knownForms } from './contact-forms.js';
import { nextVersion } from './next-version.js';
import { choice, kindOf } from './labelled.js';

const form = firstForm('helpwanted');
const words = { nl: 'Woord', en: 'Word' };
const having = (...fields: readonly FormField[]): FormProblem[] =>
  formProblems({ ...form, fields: [...form.fields, ...fields] });

/** The form with one field made into something else. */
const changing = (code: string, change: (field: FormField) => FormField): FormParts => ({
  kinds: form.kinds,
  fields: form.fields.map((field) => (field.code === code ? change(field) : field)),
});
const changingTopics = (change: (topics: readonly FieldChoice[]) => readonly FieldChoice[]): FormParts =>
  changing('primary_topic', (field) => ({ ...field, choices: change(field.choices ?? []) }));
const topic = (code: string, change: Partial<FieldChoice>) =>
  changingTopics((topics) => topics.map((one) => (one.code === code ? { ...one, ...change } : one)));

describe('a form', () => {
  it.each(knownForms.map((known) => [`${known.programme} ${known.version}`, known] as const))(
    'of the product can be used: %s',
    (_name, known) => expect(formProblems(known)).toEqual([]),
  );

  it.each<[string, FormField, FormProblem[]]>([
    [
      'a field that stands twice',
      { code: 'notes', kind: 'long_text', personal: true, label: words },
      [{ is: 'twice', field: 'notes' }],
    ],
    [
      'a code that stands twice',
      {
        code: 'x',
        kind: 'choice',
        label: words,
        choices: [choice('a', 'A', 'A'), choice('a', 'A', 'A')],
      },
      [{ is: 'twice', field: 'x', choice: 'a' }],
    ],
    [
      'a word that lacks a language',
      { code: 'x', kind: 'date', label: { nl: 'Dag', en: ' ' } },
      [{ is: 'no_words', field: 'x' }],
    ],
    [
      'a word that fits no screen',
      { code: 'x', kind: 'date', label: { nl: 'Dag', en: 'x'.repeat(formLimits.label + 1) } },
      [{ is: 'too_long', field: 'x' }],
    ],
    [
      'a text that is not personal',
      { code: 'x', kind: 'text', label: words },
      [{ is: 'personal', field: 'x' }],
    ],
    [
      'a date that is personal',
      { code: 'x', kind: 'date', label: words, personal: true },
      [{ is: 'personal', field: 'x' }],
    ],
    [
      'choices of a date',
      { code: 'x', kind: 'date', label: words, choices: [choice('a', 'A', 'A')] },
      [{ is: 'kind_and_choices', field: 'x' }],
    ],
    [
      'a code that every object has',
      { code: 'constructor', kind: 'date', label: words },
      [{ is: 'bad_code', field: 'constructor' }],
    ],
    [
      'a condition on what stands after it, or nowhere',
      { code: 'x', kind: 'date', label: words, when: { field: 'later', in: ['a'] } },
      [{ is: 'condition', field: 'x' }],
    ],
    [
      'a condition on a code that is not there',
      { code: 'x', kind: 'date', label: words, when: { field: 'reporter_role', in: ['queen'] } },
      [{ is: 'condition', field: 'x' }],
    ],
    [
      'an end that is no date, or before the beginning',
      {
        code: 'x',
        kind: 'choice',
        label: words,
        from: '2026-02-30',
        choices: [choice('a', 'A', 'A'), { ...choice('b', 'B', 'B'), from: '2026-02-02', to: '2026-02-01' }],
      },
      [
        { is: 'bad_dates', field: 'x' },
        { is: 'bad_dates', field: 'x', choice: 'b' },
      ],
    ],
    [
      'nothing left to choose',
      { code: 'x', kind: 'choice', label: words, choices: [{ ...choice('a', 'A', 'A'), to: '2026-01-01' }] },
      [{ is: 'no_open_choice', field: 'x' }],
    ],
    [
      'a kind of nothing, and a kind of a kind',
      {
        code: 'x',
        kind: 'choice',
        label: words,
        choices: [
          kindOf('nothing', choice('a', 'A', 'A')),
          kindOf('a', choice('b', 'B', 'B')),
          choice('c', 'C', 'C'),
        ],
      },
      [
        { is: 'parent', field: 'x', choice: 'a' },
        { is: 'parent', field: 'x', choice: 'b' },
      ],
    ],
  ])('is refused with %s', (_case, field, problems) => expect(having(field)).toEqual(problems));

  it('is refused with more than anyone fills in, or than a request carries', () => {
    const many = Array.from({ length: formLimits.choices + 1 }, (_, index) => choice(`c${index}`, 'C', 'C'));
    const field: FormField = { code: 'x', kind: 'choices', label: words, choices: many };
    expect(having(field)).toEqual([{ is: 'too_many', field: 'x' }]);
    const fields = Array.from({ length: formLimits.fields }, (_, index): FormField => {
      const choices = many.slice(1).map((one) => ({ ...one, label: { nl: 'x'.repeat(90), en: 'y' } }));
      return { code: `f${index}`, kind: 'choices', label: words, choices };
    });
    expect(having(...fields)).toEqual([{ is: 'too_many' }, { is: 'too_large' }]);
  });

  it('is refused without a field the product reads, with an end to one, and without a kind that is help', () => {
    const fields = form.fields
      .filter(({ code }) => code !== 'referred_to')
      .map((field) => (field.code === 'follow_up_on' ? { ...field, to: '2026-01-01' } : field));
    const kinds = form.kinds.filter(({ nonCounselling }) => nonCounselling);
    expect(formProblems({ kinds, fields })).toEqual([
      { is: 'no_help', field: 'kind' },
      { is: 'core', field: 'referred_to' },
      { is: 'core', field: 'follow_up_on' },
    ]);
  });
});

describe('a new version of a form', () => {
  it.each<[string, FormParts]>([
    ['nothing', form],
    ['another name', topic('ncii', { label: { nl: 'Verspreiding', en: 'Sharing' } })],
    ['an end', topic('ncii', { to: '2026-11-24' })],
    ['a topic more', changingTopics((topics) => [...topics, choice('new_one', 'Nieuw', 'New')])],
    ['topics in another order', changingTopics((topics) => topics.toReversed())],
    [
      'a field more',
      { ...form, fields: [...form.fields, { code: 'school', kind: 'text', personal: true, label: words }] },
    ],
    ['a field that ends', changing('advice', (field) => ({ ...field, to: '2026-11-24' }))],
    ['a field that is needed', changing('platform', (field) => ({ ...field, requiredAtClose: true }))],
    ['a field that no longer is', changing('referred_to', (field) => ({ ...field, requiredAtClose: false }))],
  ])('may have %s', (_case, next) => expect(versionProblems(form, next)).toEqual([]));

  it.each<[string, FormParts, FormProblem]>([
    [
      'a topic less',
      changingTopics((topics) => topics.filter(({ code }) => code !== 'grooming')),
      { is: 'removed', field: 'primary_topic', choice: 'grooming' },
    ],
    [
      'another code for a topic',
      topic('grooming', { code: 'grooming_2' }),
      { is: 'removed', field: 'primary_topic', choice: 'grooming' },
    ],
    [
      'a topic that is a kind of another',
      topic('deepfake', { parent: 'threat_blackmail' }),
      { is: 'parent_changed', field: 'primary_topic', choice: 'deepfake' },
    ],
    [
      'a field less',
      { ...form, fields: form.fields.filter(({ code }) => code !== 'advice') },
      { is: 'removed', field: 'advice' },
    ],
    [
      'another kind of field',
      changing('risk', (field) => ({ ...field, kind: 'choices' })),
      { is: 'kind_changed', field: 'risk' },
    ],
    [
      'a text that is no longer sealed',
      changing('notes', (field) => ({ ...field, personal: false })),
      { is: 'personal_taken', field: 'notes' },
    ],
    [
      'a kind of contact less',
      { ...form, kinds: form.kinds.filter(({ code }) => code !== 'prank') },
      { is: 'removed', field: 'kind', choice: 'prank' },
    ],
    [
      'a kind of contact that counts as help now',
      { ...form, kinds: form.kinds.map((kind) => ({ ...kind, nonCounselling: kind.code === 'silent' })) },
      { is: 'counselling_changed', field: 'kind', choice: 'prank' },
    ],
  ])('may not have %s', (_case, next, problem) =>
    expect(versionProblems(form, next)).toContainEqual(problem),
  );

  it('is named after its year, and counted within it', () => {
    expect(nextVersion('2016.1', '2026-11-25')).toBe('2026.1');
    expect(nextVersion('2026.9', '2026-12-31')).toBe('2026.10');
    // A clock that is behind gives no name a second time.
    expect(nextVersion('2027.1', '2026-12-31')).toBe('2027.2');
  });
});
