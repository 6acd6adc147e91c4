import type { ContactForm } from '#contract';
import { ApiError } from '../api/client.js';
import { contactsEn } from '../words/contacts-en.js';
import { contactsNl } from '../words/contacts-nl.js';
import { markWords, refusedField } from './refused-field.js';

describe('a contact that was refused', () => {
  const form: ContactForm = {
    programme: 'helpwanted',
    version: '1.1',
    kinds: [],
    fields: [{ code: 'primary_topic', kind: 'choice', label: { nl: 'Onderwerp', en: 'Topic' } }],
  };
  const invalid = (field?: string) => new ApiError('invalid', 400, field);

  it.each([
    ['an answer that is missing', 'primary_topic', {}, 'Nog nodig: Onderwerp.', 'Still needed: Topic.'],
    [
      'an answer that does not fit',
      'primary_topic',
      { primary_topic: 'gone' },
      'Onderwerp: dit antwoord past niet bij dit contactmoment. Kies een ander antwoord.',
      'Topic: this answer does not fit this contact. Choose another answer.',
    ],
    ['no kind', 'kind', {}, 'Nog nodig: Soort.', 'Still needed: Kind.'],
  ])('says so for %s', (_, field, answers, nl, en) => {
    const marks = refusedField(invalid(field), { answers });
    expect(Object.keys(marks)).toEqual([field]);
    expect(markWords(marks, form, { contacts: contactsNl })).toBe(nl);
    expect(markWords(marks, form, { contacts: contactsEn })).toBe(en);
  });

  it('marks nothing for another reason, and says nothing of a field it does not show', () => {
    expect(refusedField(new ApiError('conflict', 409), { answers: {} })).toEqual({});
    expect(refusedField(invalid(), { answers: {} })).toEqual({});
    expect(markWords({ startedAt: 'needed' }, form, { contacts: contactsNl })).toBeUndefined();
  });
});
