import type { ContactForm, FieldChoice, FormField } from './contact-form.js';
import { type FormProblem, formProblems } from './form-problems.js';

/** The part of a form that versions differ in. */
export type FormParts = Pick<ContactForm, 'kinds' | 'fields'>;

/** Kinds of difference between two versions. */
export const formChangeKinds = [
  'added',
  'ended',
  'reopened',
  'renamed',
  'explained',
  'needed',
  'optional',
  'condition',
  'moved',
] as const;
export type FormChangeKind = (typeof formChangeKinds)[number];

/** One thing in which a version differs from the one before it; `field` is `kind` for a kind of contact. */
export interface FormChange {
  readonly is: FormChangeKind;
  readonly field: string;
  readonly choice?: string;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const sameWords = (one?: { nl: string; en: string }, other?: { nl: string; en: string }): boolean =>
  one?.nl === other?.nl && one?.en === other?.en;

/** Each of `next` with what it was before, by code. */
function paired<T extends { readonly code: string }>(before: readonly T[], next: readonly T[]) {
  const known = new Map(before.map((one) => [one.code, one]));
  return next.map((now) => ({ now, was: known.get(now.code) }));
}

/** Whether what both have stands in another order. */
function isMoved(before: readonly { code: string }[], next: readonly { code: string }[]): boolean {
  const shared = (ones: readonly { code: string }[], others: readonly { code: string }[]): string[] =>
    ones.map(({ code }) => code).filter((code) => others.some((other) => other.code === code));
  return !same(shared(before, next), shared(next, before));
}

type Dated = Pick<FieldChoice, 'label' | 'from' | 'to'>;

function datedChanges(was: Dated, now: Dated): FormChangeKind[] {
  const kinds: FormChangeKind[] = [];
  if (!sameWords(was.label, now.label)) kinds.push('renamed');
  if (was.to !== now.to || was.from !== now.from) kinds.push(now.to === undefined ? 'reopened' : 'ended');
  return kinds;
}

function fieldChanges(was: FormField, now: FormField): FormChange[] {
  const { code: field } = now;
  const kinds = datedChanges(was, now);
  if (!sameWords(was.hint, now.hint)) kinds.push('explained');
  if ((was.requiredAtClose ?? false) !== (now.requiredAtClose ?? false))
    kinds.push(now.requiredAtClose ? 'needed' : 'optional');
  if (was.when?.field !== now.when?.field || !same(was.when?.in, now.when?.in)) kinds.push('condition');
  const before = was.choices ?? [];
  const next = now.choices ?? [];
  if (isMoved(before, next)) kinds.push('moved');
  return [
    ...kinds.map((is): FormChange => ({ is, field })),
    ...paired(before, next).flatMap(({ was: old, now: one }): FormChange[] =>
      (old ? datedChanges(old, one) : (['added'] as const)).map((is) => ({ is, field, choice: one.code })),
    ),
  ];
}

/** In what `next` differs from the version before it, in the order of the form. */
export function formChanges(before: FormParts, next: FormParts): FormChange[] {
  return [
    ...paired(before.kinds, next.kinds).flatMap(({ was, now }): FormChange[] => {
      if (was && sameWords(was.label, now.label)) return [];
      return [{ is: was ? 'renamed' : 'added', field: 'kind', choice: now.code }];
    }),
    ...(isMoved(before.fields, next.fields) ? [{ is: 'moved', field: '' } as const] : []),
    ...paired(before.fields, next.fields).flatMap(({ was, now }): FormChange[] =>
      was ? fieldChanges(was, now) : [{ is: 'added', field: now.code }],
    ),
  ];
}

function choiceBreaks(was: FormField, now: FormField): FormProblem[] {
  const field = was.code;
  return paired(now.choices ?? [], was.choices ?? []).flatMap(({ was: next, now: old }): FormProblem[] => {
    const place = { field, choice: old.code };
    if (!next) return [{ is: 'removed', ...place }];
    return next.parent === old.parent ? [] : [{ is: 'parent_changed', ...place }];
  });
}

function fieldBreaks(was: FormField, now: FormField | undefined): FormProblem[] {
  const field = was.code;
  if (!now) return [{ is: 'removed', field }];
  return [
    ...(was.kind === now.kind ? [] : [{ is: 'kind_changed', field } as const]),
    ...(was.personal && !now.personal ? [{ is: 'personal_taken', field } as const] : []),
    ...choiceBreaks(was, now),
  ];
}

/**
 * Everything that keeps `next` from taking the place of `before`: a code means what it meant for ever, so it may be
 * named anew and ended, and never removed or made into something else.
 */
export function versionProblems(before: FormParts, next: FormParts): FormProblem[] {
  return [
    ...paired(next.kinds, before.kinds).flatMap(({ was: now, now: old }): FormProblem[] => {
      const place = { field: 'kind', choice: old.code };
      if (!now) return [{ is: 'removed', ...place }];
      return now.nonCounselling === old.nonCounselling ? [] : [{ is: 'counselling_changed', ...place }];
    }),
    ...paired(next.fields, before.fields).flatMap(({ was: now, now: old }) => fieldBreaks(old, now)),
    ...formProblems(next),
  ];
}
