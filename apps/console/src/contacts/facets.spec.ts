import type { ContactForm } from '#contract';
import { contactsNl } from '../words/contacts-nl.js';
import { findingNl } from '../words/finding-nl.js';
import type { AllWords } from '../words/language.js';
import { chipsOf, facetsOf, type FacetSource } from './facets.js';

const label = (text: string) => ({ nl: text, en: text });
const form: ContactForm = {
  programme: 'helpwanted',
  version: '1',
  kinds: [{ code: 'test', label: label('Test'), nonCounselling: true }],
  fields: [
    {
      code: 'primary_topic',
      kind: 'choice',
      label: label('Onderwerp'),
      choices: [{ code: 'ncii', label: label('Beelden') }],
    },
    {
      code: 'platform',
      kind: 'choice',
      label: label('Waar'),
      choices: [{ code: 'gaming', label: label('Game') }],
    },
    {
      code: 'risk',
      kind: 'choice',
      label: label('Gevaar'),
      choices: [{ code: 'none', label: label('Geen') }],
    },
    { code: 'notes', kind: 'long_text', label: label('Notitie'), personal: true },
  ],
};
const words = { contacts: contactsNl, finding: findingNl } as AllWords;
const source: FacetSource = { form, counsellors: [{ id: 'x', displayName: 'Sam' }], words, language: 'nl' };
const facet = (id: string, filter = {}) => {
  const found = facetsOf(source, filter).find((each) => each.id === id);
  if (!found) throw new Error(`no facet ${id}`);
  return found;
};

describe('what a list of contacts is narrowed by', () => {
  it('is everything the server can filter, and every coded field of the form', () => {
    expect(facetsOf(source, {}).map(({ id }) => id)).toEqual([
      'channel',
      'kind',
      'topic',
      'state',
      'counsellor',
      'answers.platform',
      'answers.risk',
    ]);
  });

  it('is put together and taken apart without touching the rest', () => {
    const both = facet('answers.risk', { answers: 'platform:gaming', topic: 'ncii' }).set('none');
    expect(both).toEqual({ answers: 'platform:gaming,risk:none', topic: 'ncii' });
    expect(facet('answers.platform', both).value).toBe('gaming');
    expect(facet('answers.platform', both).set(undefined)).toEqual({ answers: 'risk:none', topic: 'ncii' });
    expect(facet('answers.risk', { answers: 'risk:none' }).set(undefined)).toEqual({});
    expect(facet('topic', { topic: 'ncii' }).set(undefined)).toEqual({});
  });

  it('is said in words, each with the filter that is left without it', () => {
    const filter = {
      channel: 'phone',
      counsellor: 'x',
      from: '2026-11-01',
      stale: 'yes',
      topic: 'gone',
    } as const;
    expect(chipsOf(source, filter).map(({ text }) => text)).toEqual([
      'Kanaal: Telefoon',
      'Onderwerp: gone',
      'Medewerker: Sam',
      'Vanaf 1 nov 2026',
      'Concept, ouder dan een dag',
    ]);
    const left = chipsOf(source, filter).map(({ id, without }) => [id, id in without]);
    expect(left.every(([, still]) => still === false)).toBe(true);
  });
});
