/** Dutch words of e-mail. */
export const mailNl = {
  title: 'E-mail',
  place: 'E-mail',
  list: 'Lijst met e-mails',
  viewsTitle: 'Weergave',
  views: { due: 'Te doen', waiting: 'Wacht', done: 'Klaar' },
  empty: {
    due: 'Alles is beantwoord.',
    waiting: 'Er wordt op niemand gewacht.',
    done: 'Er is nog niets afgerond.',
  },
  groups: {
    attention: 'Kijk hier even naar',
    late: 'Over tijd',
    today: 'Vandaag antwoorden',
    soon: 'Later',
    rest: 'Geen antwoord nodig',
  },
  noSubject: 'Zonder onderwerp',
  mine: 'van jou',
  free: 'nog van niemand',
  messages: (count: number) => (count === 1 ? '1 bericht' : `${count} berichten`),
  daysOpen: (days: number) =>
    days === 0 ? 'vandaag gekomen' : days === 1 ? 'sinds gisteren' : `${days} dagen open`,
  before: (when: string) => `vóór ${when}`,
  answerBefore: (when: string) => `Antwoord vóór ${when}`,
  lateSince: (when: string) => `Een antwoord was beloofd vóór ${when}`,
  dueCount: (count: number) => (count === 1 ? '1 te beantwoorden' : `${count} te beantwoorden`),
  older: 'Meer tonen',
  pickOne: 'Kies een e-mail uit de lijst.',
  backToList: 'Terug naar de lijst',
  clockNote: 'De klok telt alleen werkdagen.',
  mailbox: {
    none: 'Dit programma heeft nog geen mailbox. Zodra de beheerder er een instelt, komen e-mails hier vanzelf binnen. Al het andere werkt gewoon.',
    silent: (when: string) =>
      `De mailbox is sinds ${when} niet gelezen. Nieuwe e-mails komen binnen zodra dat weer lukt; er gaat niets verloren.`,
    quarantined: (count: number) =>
      count === 1
        ? '1 bericht kon niet worden gelezen. Het ligt in de mailbox, in de map Quarantine.'
        : `${count} berichten konden niet worden gelezen. Ze liggen in de mailbox, in de map Quarantine.`,
    passedOver: (count: number) =>
      count === 1
        ? '1 automatisch bericht overgeslagen (30 dagen).'
        : `${count} automatische berichten overgeslagen (30 dagen).`,
  },
  hidden: 'adres afgeschermd, je antwoord gaat via de lijn',
  take: 'Neem aan',
  giveBack: 'Teruggeven',
  log: 'Vastleggen',
  items: 'Berichten',
  them: 'Schrijver',
  us: 'Hulplijn',
  otherSender: 'Van een ander adres. Je antwoord gaat naar het eerste adres.',
  dropped: (count: number) =>
    count === 1
      ? '1 bijlage of beeld is niet bewaard. Alleen tekst komt binnen.'
      : `${count} bijlagen of beelden zijn niet bewaard. Alleen tekst komt binnen.`,
  cut: 'De rest van dit bericht was te lang en is niet bewaard.',
  erased: 'Dit bericht is gewist.',
  noText: 'Er stond geen tekst in dit bericht.',
  notice: 'Automatisch bericht: bijlagen worden niet bewaard',
  showQuoted: 'Toon wat hier is herhaald',
  hideQuoted: 'Verberg wat hier is herhaald',
  states: {
    queued: 'wordt verstuurd',
    sending: 'wordt verstuurd',
    sent: 'verstuurd',
    unsure: 'Niet zeker of dit is verstuurd',
    failed: 'Niet verstuurd',
    returned: 'Teruggekomen',
  },
  problems: {
    unsure:
      'De verbinding brak precies tijdens het versturen. Kijk bij de mailserver of dit bericht is vertrokken. Wij versturen het niet vanzelf nog een keer.',
    failed: 'De mailserver nam dit bericht niet aan. Vaak bestaat het adres niet (meer).',
    returned: 'Dit bericht kon niet worden bezorgd en kwam terug.',
  },
  markSent: 'Afvinken',
  sendAgain: 'Nog een keer versturen',
  againTitle: 'Nog een keer versturen?',
  againText: 'Als het bericht toch al is aangekomen, krijgt de schrijver het twee keer.',
  answer: 'Je antwoord',
  noAddress: 'Dit bericht had geen adres waarop we kunnen antwoorden.',
  closedNote: 'Dit contact is vastgelegd. Schrijft iemand terug, dan begint hier een nieuw contact.',
  othersNote: (name: string) => `${name} beantwoordt dit bericht.`,
  template: 'Standaardantwoord',
  chooseTemplate: 'Kies een tekst…',
  language: 'Taal van het antwoord',
  languages: { nl: 'Nederlands', en: 'Engels' },
  send: 'Verstuur',
  saving: { saved: 'Bewaard', waiting: 'Bewaren…', failed: 'Niet bewaard. Wat je schreef blijft staan.' },
  earlier: 'Eerder van hetzelfde adres',
};

/** Every language has these words. */
export type MailWords = typeof mailNl;
