import type { ContactColumn, ContactForm, ContactSummary, ExportLanguage, Label } from '#contract';
import { Temporal } from 'temporal-polyfill';

const timezone = 'Europe/Amsterdam';

/** What stands above each column. */
export const headings: Readonly<Record<ContactColumn, Label>> = {
  startedAt: { nl: 'Wanneer (op het uur)', en: 'When (to the hour)' },
  number: { nl: 'Nummer', en: 'Number' },
  channel: { nl: 'Kanaal', en: 'Channel' },
  kind: { nl: 'Soort', en: 'Kind' },
  topic: { nl: 'Onderwerp', en: 'Topic' },
  reporterRole: { nl: 'Rol', en: 'Role' },
  ageBand: { nl: 'Leeftijd slachtoffer', en: 'Age of the victim' },
  state: { nl: 'Status', en: 'Status' },
  referredTo: { nl: 'Verwezen naar', en: 'Referred to' },
  followUpOn: { nl: 'Opvolgen op', en: 'Follow up on' },
  duration: { nl: 'Minuten', en: 'Minutes' },
  visitorWords: { nl: 'Woorden bezoeker', en: 'Words of the visitor' },
  counsellorWords: { nl: 'Woorden medewerker', en: 'Words of the counsellor' },
  counsellor: { nl: 'Medewerker', en: 'Counsellor' },
};

const channels: Readonly<Record<ContactSummary['channel'], Label>> = {
  chat: { nl: 'Chat', en: 'Chat' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  email: { nl: 'E-mail', en: 'E-mail' },
  form: { nl: 'Meldformulier', en: 'Report form' },
};

const states: Readonly<Record<ContactSummary['state'], Label>> = {
  draft: { nl: 'Concept', en: 'Draft' },
  closed: { nl: 'Vastgelegd', en: 'Logged' },
};

/** The hour in which an instant lies, by the clock on the wall: what leaves the product tells no minutes. */
export function hourOf(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  return `${at.toPlainDate().toString()} ${String(at.hour).padStart(2, '0')}:00`;
}

/** One field of a contact in words; empty where there is nothing to say. */
export function fieldOf(
  column: ContactColumn,
  contact: ContactSummary,
  { form, language }: { readonly form: ContactForm; readonly language: ExportLanguage },
): string {
  const said = (field: string, code: string | undefined): string => {
    const choices = form.fields.find((each) => each.code === field)?.choices;
    return choices?.find((choice) => choice.code === code)?.label[language] ?? code ?? '';
  };
  const fields: Readonly<Record<ContactColumn, () => string>> = {
    startedAt: () => hourOf(contact.startedAt),
    number: () => contact.number,
    channel: () => channels[contact.channel][language],
    kind: () => form.kinds.find(({ code }) => code === contact.kind)?.label[language] ?? contact.kind ?? '',
    topic: () => said('primary_topic', contact.primaryTopic),
    reporterRole: () => said('reporter_role', contact.reporterRole),
    ageBand: () => said('victim_age_band', contact.ageBand),
    state: () => states[contact.state][language],
    referredTo: () => contact.referredTo.map((code) => said('referred_to', code)).join(', '),
    followUpOn: () => contact.followUpOn ?? '',
    duration: () =>
      contact.durationSeconds === undefined ? '' : String(Math.round(contact.durationSeconds / 60)),
    visitorWords: () => String(contact.exchange?.visitor.words ?? ''),
    counsellorWords: () => String(contact.exchange?.counsellor.words ?? ''),
    counsellor: () => contact.counsellor?.displayName ?? '',
  };
  return fields[column]();
}
