import {
  contactChannels,
  contactStates,
  type ContactForm,
  type FormField,
  type SaveView,
  type StaffRef,
} from '#contract';
import type { AllWords, Language } from '../words/language.js';

/** What a list is narrowed to, besides words. */
export type Filter = SaveView['filter'];

/** One thing a list can be narrowed by: its choices, what is chosen, and the filter another choice gives. */
export interface Facet {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly set: (value: string | undefined) => Filter;
}

/** What the facets are made of. */
export interface FacetSource {
  readonly form: ContactForm;
  readonly counsellors: readonly StaffRef[];
  readonly words: AllWords;
  readonly language: Language;
}

/** Fields of the form that have a filter of their own. */
const ownFilters = {
  primary_topic: 'topic',
  reporter_role: 'reporterRole',
  victim_age_band: 'ageBand',
  referred_to: 'referredTo',
} as const satisfies Readonly<Record<string, keyof Filter>>;

/** A filter without what is empty. */
export function tidy(filter: Readonly<Record<string, string | undefined>>): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
}

function answersOf({ answers }: Filter): Readonly<Record<string, string>> {
  const pairs = (answers ?? '').split(',').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => pair.split(':'))) as Readonly<Record<string, string>>;
}

/** The facet of a field of the form: every programme has its own. */
function ofField(field: FormField, filter: Filter, language: Language): Facet {
  const options = (field.choices ?? []).map(({ code, label }) => ({ value: code, label: label[language] }));
  const common = { label: field.label[language], options };
  const key = (ownFilters as Readonly<Record<string, keyof Filter>>)[field.code];
  if (key !== undefined) return { ...common, ...own(key, filter) };
  const answers = answersOf(filter);
  return {
    ...common,
    id: `answers.${field.code}`,
    value: answers[field.code],
    set: (value) => {
      const next = Object.entries(tidy({ ...answers, [field.code]: value }));
      return tidy({ ...filter, answers: next.map((pair) => pair.join(':')).join(',') });
    },
  };
}

function own(key: keyof Filter, filter: Filter): Pick<Facet, 'id' | 'value' | 'set'> {
  return { id: key, value: filter[key], set: (value) => tidy({ ...filter, [key]: value }) };
}

/** Everything the list can be narrowed by, in the order in which it is offered. */
export function facetsOf({ form, counsellors, words, language }: FacetSource, filter: Filter): Facet[] {
  const { finding, contacts } = words;
  const fields = form.fields.filter(({ choices }) => choices !== undefined);
  const isFirst = ({ code }: FormField): boolean => code in ownFilters;
  return [
    {
      ...own('channel', filter),
      label: finding.channel,
      options: contactChannels.map((value) => ({ value, label: contacts.channels[value] })),
    },
    {
      ...own('kind', filter),
      label: contacts.kind,
      options: form.kinds.map(({ code, label }) => ({ value: code, label: label[language] })),
    },
    ...fields.filter(isFirst).map((field) => ofField(field, filter, language)),
    {
      ...own('state', filter),
      label: finding.state,
      options: contactStates.map((value) => ({ value, label: finding.states[value] })),
    },
    {
      ...own('counsellor', filter),
      label: finding.counsellor,
      options: [
        { value: 'me', label: finding.me },
        { value: 'nobody', label: contacts.free },
        ...counsellors.map(({ id, displayName }) => ({ value: id, label: displayName })),
      ],
    },
    ...fields.filter((field) => !isFirst(field)).map((field) => ofField(field, filter, language)),
  ];
}

/** Something the list is narrowed to, in words, and the filter without it. */
export interface Chip {
  readonly id: string;
  readonly text: string;
  readonly without: Filter;
}

/** A chip for everything the list is narrowed to. */
export function chipsOf(source: FacetSource, filter: Filter): Chip[] {
  const { finding } = source.words;
  const date = (day: string): string =>
    new Intl.DateTimeFormat(source.language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`));
  const { callerId, from, to, stale } = filter;
  return [
    ...facetsOf(source, filter)
      .filter(({ value }) => value !== undefined)
      .map(({ id, label, options, value, set }) => {
        const said = options.find((option) => option.value === value)?.label ?? value ?? '';
        return { id, text: `${label}: ${said}`, without: set(undefined) };
      }),
    ...(callerId
      ? [{ id: 'caller', text: finding.callerChip, without: tidy({ ...filter, callerId: '' }) }]
      : []),
    ...(from
      ? [{ id: 'from', text: `${finding.from} ${date(from)}`, without: tidy({ ...filter, from: '' }) }]
      : []),
    ...(to ? [{ id: 'to', text: `${finding.to} ${date(to)}`, without: tidy({ ...filter, to: '' }) }] : []),
    ...(stale ? [{ id: 'stale', text: finding.staleChip, without: tidy({ ...filter, stale: '' }) }] : []),
  ];
}
