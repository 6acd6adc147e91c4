import { type FormField, formChanges, type FormParts, versionProblems } from '#contract';
import {
  addChoice,
  addField,
  editChoice,
  editField,
  moveChoice,
  restoreChoice,
  restoreField,
} from './edit-form.js';
import { mergeForms } from './merge-forms.js';
import { codeOf, nameCodes } from './name-codes.js';

const label = (nl: string, en = nl) => ({ nl, en });
const topics = ['ncii', 'grooming', 'other'].map((code) => ({ code, label: label(code) }));
const core = (code: string, more: Partial<FormField>): FormField => ({
  code,
  kind: 'choice',
  label: label(code),
  ...more,
});
const one = [{ code: 'a', label: label('A') }];
const base: FormParts = {
  kinds: [{ code: 'counselling', label: label('Hulpvraag'), nonCounselling: false }],
  fields: [
    core('primary_topic', { choices: topics }),
    core('secondary_topics', { kind: 'choices', choices: topics }),
    core('reporter_role', { choices: one }),
    core('victim_age_band', { choices: one }),
    core('referred_to', { kind: 'choices', choices: one }),
    core('follow_up_on', { kind: 'date' }),
    core('notes', { kind: 'long_text', personal: true }),
  ],
};
const codesOf = (form: FormParts, field: string) =>
  form.fields.find(({ code }) => code === field)?.choices?.map(({ code }) => code);
const place = (choice: string) => ({ field: 'primary_topic', choice });
const renamed = (form: FormParts, choice: string, nl: string) =>
  editChoice(form, place(choice), { label: label(nl) });

describe('a form that is being changed', () => {
  it('has one list of topics for both questions about them, and gives a new one its code when it has words', () => {
    const added = addChoice(base, 'primary_topic');
    const worded = editChoice(added.form, place(added.code), {
      label: label('Afpersing', 'Extortion, online'),
    });
    const named = nameCodes(moveChoice(worded, place(added.code), -1), base);
    expect(codesOf(named, 'primary_topic')).toEqual(['ncii', 'grooming', 'extortion_online', 'other']);
    expect(codesOf(named, 'secondary_topics')).toEqual(codesOf(named, 'primary_topic'));
    expect(versionProblems(base, named)).toEqual([]);
    expect(formChanges(base, named)).toContainEqual({
      is: 'added',
      field: 'primary_topic',
      choice: 'extortion_online',
    });
  });

  it('asks a new question before what is written, on a condition that knows its code', () => {
    const asked = addField(base, 'choice');
    const worded = editField(asked.form, asked.code, {
      label: label('School'),
      choices: [{ code: 'new__1', label: label('Ja', 'Yes') }],
    });
    const second = addField(worded, 'text');
    const form = nameCodes(
      editField(second.form, second.code, {
        label: label('Welke', 'Which'),
        when: { field: asked.code, in: ['new__1'] },
      }),
      base,
    );
    expect(form.fields.map(({ code }) => code).slice(-3)).toEqual(['school', 'notes', 'which']);
    expect(form.fields.at(-1)).toMatchObject({ personal: true, when: { field: 'school', in: ['yes'] } });
    expect(versionProblems(base, form)).toEqual([]);
  });

  it('is as it was when everything is undone', () => {
    const ended = editChoice(renamed(base, 'ncii', 'Anders'), place('ncii'), { to: '2026-11-24' });
    const added = addChoice(ended, 'primary_topic');
    const undone = restoreChoice(restoreChoice(added.form, base, place('ncii')), base, place(added.code));
    expect(undone).toEqual(base);
    const field = addField(base, 'date');
    expect(restoreField(field.form, base, field.code)).toEqual(base);
    expect(
      editField(editField(base, 'notes', { requiredAtClose: true }), 'notes', { requiredAtClose: undefined }),
    ).toEqual(base);
  });

  it('keeps my changes on top of a version that somebody else made meanwhile, and all of theirs beside them', () => {
    const theirs = editField(renamed(renamed(base, 'ncii', 'Van hen'), 'other', 'Van hen'), 'notes', {
      label: label('Van hen'),
    });
    const withMore = nameCodes(
      editChoice(addChoice(theirs, 'primary_topic').form, place('new__1'), { label: label('Hun nieuwe') }),
      base,
    );
    const mine = editField(renamed(base, 'ncii', 'Van mij'), 'follow_up_on', { requiredAtClose: true });
    const form = mergeForms({ base, mine: addChoice(mine, 'primary_topic').form, theirs: withMore });
    const said = form.fields[0]?.choices?.map(({ label: { nl } }) => nl);
    expect(said).toEqual(['Van mij', 'grooming', 'Van hen', '', 'Hun nieuwe']);
    expect(form.fields.find(({ code }) => code === 'notes')?.label.nl).toBe('Van hen');
    expect(form.fields.find(({ code }) => code === 'follow_up_on')?.requiredAtClose).toBe(true);
  });

  it.each([
    ['Financiële zorgen', [], 'financiele_zorgen'],
    ['112 & more', [], 'more'],
    ['???', [], 'code'],
    ['Other', ['other'], 'other_2'],
    ['Kind', [], 'kind_2'],
  ])('makes a code of words: %s', (words, taken, code) => expect(codeOf(words, taken)).toBe(code));
});
