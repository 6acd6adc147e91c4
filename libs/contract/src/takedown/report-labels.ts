import type { notRecorded, ReportAction, ReportType } from './flagger-report.js';
import type { Capacity, NoticeLanguage, ProviderKind } from './vocabulary.js';

type Labels<Name extends string> = Readonly<Record<Name, Readonly<Record<NoticeLanguage, string>>>>;

const types: Labels<ReportType> = {
  child_sexual_abuse_material: {
    nl: 'Beeld van seksueel misbruik van een kind',
    en: 'Child sexual abuse material',
  },
  child_sexual_abuse_material_deepfake: {
    nl: 'Namaakbeeld van seksueel misbruik van een kind',
    en: 'Child sexual abuse material, deepfake',
  },
  sexual_extortion_of_minors: { nl: 'Afpersing van een minderjarige', en: 'Sexual extortion of a minor' },
  grooming: { nl: 'Grooming', en: 'Grooming of a minor' },
  image_without_consent: { nl: 'Beeld zonder toestemming', en: 'Non-consensual image sharing' },
  deepfake_without_consent: { nl: 'Namaakbeeld zonder toestemming', en: 'Non-consensual deepfake' },
  sexual_extortion: { nl: 'Afpersing van een volwassene', en: 'Sexual extortion of an adult' },
  impersonation: { nl: 'Zich voordoen als een ander', en: 'Impersonation' },
  bullying: { nl: 'Pesten van een minderjarige', en: 'Cyberbullying of a minor' },
  harassment: { nl: 'Lastigvallen van een volwassene', en: 'Cyber harassment of an adult' },
  unclassified: { nl: 'Niet ingedeeld', en: 'Not classified' },
};

const actions: Labels<ReportAction> = {
  removed: { nl: 'Verwijderd', en: 'Removed' },
  disabled: { nl: 'Onbereikbaar gemaakt', en: 'Disabled' },
  geo_limited: { nl: 'In een gebied onbereikbaar', en: 'Restricted by territory' },
  age_limited: { nl: 'Met leeftijdsgrens', en: 'Restricted by age' },
  account_suspended: { nl: 'Account geschorst', en: 'Account suspended' },
  account_terminated: { nl: 'Account beëindigd', en: 'Account terminated' },
  already_gone: { nl: 'Was al weg', en: 'Already gone' },
  refused_insufficient: { nl: 'Geweigerd: te weinig onderbouwd', en: 'Refused: insufficient' },
  refused_not_illegal: { nl: 'Geweigerd: niet illegaal', en: 'Refused: not illegal' },
  no_answer: { nl: 'Gesloten zonder besluit', en: 'Closed without a decision' },
  pending: { nl: 'Nog open aan het eind van het jaar', en: 'Pending at the end of the year' },
  several: { nl: 'Per doel verschillend', en: 'Different for each target' },
};

const kinds: Labels<ProviderKind> = {
  platform: { nl: 'Online platform', en: 'Online platform' },
  search: { nl: 'Zoekmachine', en: 'Search engine' },
  hosting: { nl: 'Hosting', en: 'Hosting' },
};

const capacities: Labels<Capacity> = {
  trusted_flagger: { nl: 'Trusted flagger', en: 'Trusted flagger' },
  partner_programme: { nl: 'Partner van de aanbieder', en: 'Partner of the provider' },
  ordinary: { nl: 'Gewone melder', en: 'Ordinary notifier' },
  authorised_representative: { nl: 'Gemachtigde', en: 'Authorised representative' },
};

const missing: Labels<(typeof notRecorded)[number]> = {
  complaints: { nl: 'klachten bij de aanbieder (artikel 20)', en: 'complaints to the provider (article 20)' },
  out_of_court: {
    nl: 'geschillen buiten de rechter (artikel 21)',
    en: 'out-of-court disputes (article 21)',
  },
  no_action: {
    nl: 'een besluit om niets te doen zonder reden',
    en: 'a decision to do nothing that gives no reason',
  },
  gender: { nl: 'geslacht van de betrokkene', en: 'gender of the person concerned' },
};

/** What the words of a report are called, the same on the page and in what is downloaded. */
export const reportLabels = { types, actions, kinds, capacities, missing } as const;
