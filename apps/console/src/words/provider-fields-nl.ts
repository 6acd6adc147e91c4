import type {
  Capacity,
  NoticeLanguage,
  ProfileField,
  ProviderKind,
  TakedownChannel,
} from '#contract/takedown';

type Codes<Code extends string> = Readonly<Record<Code, string>>;

const fields: Codes<ProfileField> = {
  kind: 'Kanaal',
  address: 'Adres',
  replyDomains: 'Antwoorden komen van',
  capacities: 'We schrijven als',
  languages: 'Talen',
  maximumUrls: 'Adressen per verzoek, hoogstens',
  mayPublishNotice: 'Mag een verzoek openbaar maken',
  mayProbe: 'Doelen mogen worden nagekeken',
  acknowledgedHours: 'Bevestiging binnen, in uren',
  decidedHours: 'Besluit binnen, in uren',
  escalation: 'Als het te lang duurt',
  sendingDays: 'Versturen op',
  sendingFrom: 'Versturen vanaf',
  sendingTo: 'Versturen tot',
  dailyCap: 'Verzoeken per dag, hoogstens',
  perMinute: 'Verzoeken per minuut, hoogstens',
};
const channels: Codes<TakedownChannel> = {
  assisted_form: 'formulier',
  email: 'e-mail',
  http_api: 'koppeling',
};
const capacities: Codes<Capacity> = {
  trusted_flagger: 'trusted flagger',
  partner_programme: 'partner in hun programma',
  ordinary: 'gewone melder',
  authorised_representative: 'gemachtigde',
};
const kinds: Codes<ProviderKind> = { platform: 'Platform', search: 'Zoekmachine', hosting: 'Hosting' };
const languages: Codes<NoticeLanguage> = { nl: 'Nederlands', en: 'Engels' };
const unfitFields: Readonly<Partial<Record<ProfileField, string>>> = {
  address:
    'Vul voor e-mail één gewoon adres in, zoals naam@voorbeeld.nl. Voor een formulier een link die begint met https://.',
  replyDomains: 'Vul domeinen in zonder www, zoals voorbeeld.nl, met een komma ertussen.',
  capacities: 'Kies als wie we schrijven.',
  languages: 'Kies minstens één taal.',
  maximumUrls: 'Kies 1 tot 1000.',
  acknowledgedHours: 'Kies 1 tot 2000 uur.',
  decidedHours: 'Kies 1 tot 2000 uur, en niet minder dan voor de bevestiging.',
  escalation: 'Schrijf hoogstens tien stappen, elk op een eigen regel van hoogstens 200 tekens.',
  sendingDays: 'Kies minstens één dag.',
  sendingTo: 'Vul beide tijden in, of geen van beide. De tweede is later dan de eerste.',
  dailyCap: 'Kies 1 tot 10.000.',
  perMinute: 'Kies 1 tot 10.000, en niet meer dan per dag.',
};

/** Dutch words of what a profile says. */
export const providerFieldsNl = { kinds, channels, capacities, languages, fields, unfitFields };
