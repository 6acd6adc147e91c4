/** Dutch words of a number or an address for an appointment. */
export const clientChannelNl = {
  title: 'Mogen we iets sturen of bellen?',
  optional: 'Het hoeft niet. De code is genoeg.',
  missing: 'De partner belt, maar er is nog geen nummer. Vraag de beller op welk nummer.',
  add: 'Leg nummer of e-mail vast',
  addNumber: 'Vul het nummer in',
  how: 'Hoe mag het?',
  kinds: { phone: 'Bellen', email: 'E-mail' },
  purposes: {
    email: 'De dag ervoor gaat er één neutrale herinnering heen. Verder niets.',
    phone: 'Om te bellen als de afspraak verandert. Verder niet.',
    partner: 'De partner ziet het nummer bij deze afspraak, en belt ermee.',
  },
  whoSees: 'Alleen medewerkers van dit programma kunnen het zien. Elke blik staat in het logboek.',
  howLong: 'Het gaat weg zodra de afspraak wordt afgezegd, en anders 48 uur na afloop.',
  value: { phone: 'Telefoonnummer', email: 'E-mailadres' },
  wrong: {
    phone: 'Dit is geen telefoonnummer. Gebruik cijfers, spaties en eventueel een +.',
    email: 'Aan dit adres kan geen mail. Kijk het nog eens na.',
  },
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'Engels' },
  more: 'Wat mag wel en niet?',
  voicemail: 'Voicemail mag',
  quiet: 'Niet op elk uur',
  quietFrom: 'Niet vanaf',
  quietTo: 'Weer vanaf',
  wrongQuiet: 'Vul twee verschillende tijden in.',
  save: 'Bewaar',
  saved: 'Bewaard.',
  known: {
    phone: (when: string) => `Telefoonnummer bekend, gaat weg op ${when}.`,
    email: (when: string) => `E-mailadres bekend, gaat weg op ${when}.`,
  },
  voicemailYes: 'Voicemail mag.',
  voicemailNo: 'Geen voicemail.',
  quietHours: (from: string, to: string) => `Niet tussen ${from} en ${to} uur.`,
  reveal: 'Toon',
  hide: 'Verberg',
  change: 'Wijzig',
  remove: 'Verwijder',
  removed: 'Het is weg.',
};

/** Every language has these words. */
export type ClientChannelWords = typeof clientChannelNl;
