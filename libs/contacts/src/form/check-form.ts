import type { ContactForm, FormField, Label } from '#contract';

const texts: readonly string[] = ['text', 'long_text'];
const codeOf = /^[a-z0-9_+-]{1,40}$/;

function repeated(codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}

const isLabelled = ({ nl, en }: Label): boolean => nl.trim() !== '' && en.trim() !== '';

function problemsOfChoices({ code, kind, choices = [] }: FormField): string[] {
  const codes = choices.map((choice) => choice.code);
  const chosen = kind === 'choice' || kind === 'choices';
  return [
    ...(chosen === choices.length > 0 ? [] : [`${code}: choices and kind do not fit`]),
    ...repeated(codes).map((twice) => `${code}: ${twice} stands twice`),
    ...codes.filter((each) => !codeOf.test(each)).map((each) => `${code}: ${each} is no code`),
    ...choices.filter(({ label }) => !isLabelled(label)).map((each) => `${code}: ${each.code} has no words`),
    ...choices
      .filter(({ parent }) => parent !== undefined && !codes.includes(parent))
      .map((each) => `${code}: ${each.code} is a kind of nothing`),
    ...choices
      .filter(({ from, to }) => from !== undefined && to !== undefined && from > to)
      .map((each) => `${code}: ${each.code} ends before it begins`),
  ];
}

/** A condition speaks of a field before this one, so that nobody has to go back, and of codes it has. */
function problemsOfCondition({ code, when }: FormField, before: readonly FormField[]): string[] {
  if (!when) return [];
  const asked = before.find((field) => field.code === when.field);
  if (!asked) return [`${code}: depends on ${when.field}, which does not stand before it`];
  const codes = (asked.choices ?? []).map((choice) => choice.code);
  return when.in.filter((each) => !codes.includes(each)).map((each) => `${code}: depends on no code ${each}`);
}

/** Everything that is wrong with a form; nothing when it can be used. */
export function problemsOfForm({ kinds, fields }: ContactForm): string[] {
  return [
    ...repeated(kinds.map(({ code }) => code)).map((code) => `kind ${code} stands twice`),
    ...kinds.filter(({ label }) => !isLabelled(label)).map(({ code }) => `kind ${code} has no words`),
    ...(kinds.some(({ nonCounselling }) => !nonCounselling) ? [] : ['no kind is help']),
    ...repeated(fields.map(({ code }) => code)).map((code) => `field ${code} stands twice`),
    ...fields.filter(({ label }) => !isLabelled(label)).map(({ code }) => `field ${code} has no words`),
    ...fields
      .filter(({ personal, kind }) => personal === true && !texts.includes(kind))
      .map(({ code }) => `${code}: only what is written can be personal`),
    ...fields
      .filter(({ personal, kind }) => personal !== true && texts.includes(kind))
      .map(({ code }) => `${code}: what is written is personal`),
    ...fields.flatMap(problemsOfChoices),
    ...fields.flatMap((field, index) => problemsOfCondition(field, fields.slice(0, index))),
  ];
}
