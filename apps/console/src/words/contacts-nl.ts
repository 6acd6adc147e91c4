import type { ContactSide, Label } from '#contract';

const said = ({ words, messages }: ContactSide): string =>
  `${words} ${words === 1 ? 'woord' : 'woorden'} in ${messages} ${messages === 1 ? 'bericht' : 'berichten'}`;

/** Dutch words of the contact log. */
export const contactsNl = {
  title: 'Contactmomenten',
  place: 'Contacten',
  one: 'Contactmoment',
  notYours: 'Dit contact is er niet, of het is van een collega.',
  newCall: 'Telefoongesprek vastleggen',
  later: {
    button: 'Later invoeren',
    title: 'Later invoeren',
    labels: { date: 'Datum', time: 'Tijd', minutes: 'Duur in minuten, als je die weet' },
    date: { missing: 'Vul in op welke dag het was.' },
    time: {
      missing: 'Vul in hoe laat het begon.',
      skipped: 'Deze tijd was er niet: de klok ging van 2:00 naar 3:00. Kies een andere tijd.',
      future: 'Dit moet nog komen. Kies een tijd die al geweest is.',
    },
    twice: 'De klok ging terug, dus deze tijd was er twee keer. Welke bedoel je?',
    turns: { first: 'De eerste keer, zomertijd', second: 'De tweede keer, wintertijd' },
    turnMissing: 'Kies de eerste of de tweede keer.',
    minutes: { number: 'Vul hele minuten in, hoogstens 1440 (een etmaal), of laat het leeg.' },
    noColleague: 'Deze collega werkt niet meer in dit programma. Kies iemand anders.',
    go: 'Verder naar het formulier',
  },
  enteredBy: (name: string) => `ingevoerd door ${name}`,
  ofCaller: 'Alle contacten van deze beller',
  viewsTitle: 'Weergave',
  empty: {
    all: 'Er is nog geen contactmoment.',
    mine: 'Je hebt geen concepten. Alles is vastgelegd.',
  },
  columns: ['Wanneer', 'Kanaal', 'Onderwerp', 'Wie', 'Status', 'Medewerker'],
  channels: { chat: 'Chat', phone: 'Telefoon', email: 'E-mail', form: 'Meldformulier' },
  draft: (missing: number) =>
    missing === 0 ? 'Concept' : missing === 1 ? 'Concept, nog 1 veld' : `Concept, nog ${missing} velden`,
  closed: 'Vastgelegd',
  older: 'Oudere tonen',
  saving: {
    saved: 'Bewaard',
    waiting: 'Bewaren…',
    failed: 'Niet bewaard. Wat je schreef blijft staan; we proberen het opnieuw.',
    refused: 'Niet bewaard: een antwoord past niet bij dit contactmoment.',
    closed: 'Dit contactmoment is al vastgelegd. Open het opnieuw om het te herzien.',
  },
  kind: 'Soort',
  noHelp: 'Geen hulpvraag, meteen vastleggen als:',
  marks: { needed: 'nog nodig', unfit: 'past niet' },
  stillNeeded: (label: Label) => `Nog nodig: ${label.nl}.`,
  unfit: (label: Label) =>
    `${label.nl}: dit antwoord past niet bij dit contactmoment. Kies een ander antwoord.`,
  close: 'Vastleggen',
  correct: 'Herzien',
  reason: 'Waarom herzie je dit?',
  reasonNeeded: 'Schrijf kort waarom je dit herziet.',
  saveCorrection: 'Nieuwe versie bewaren',
  versions: 'Versies',
  version: (number: number) => `Versie ${number}`,
  nothing: 'niets',
  free: 'nog van niemand',
  report: {
    title: 'Wat er is gemeld',
    answerBy: { code: 'Antwoord met een code', email: 'Antwoord per e-mail', none: 'Hoeft geen antwoord' },
    reporter: 'Melder',
    answer: 'Antwoord aan de melder',
    codeHint: 'De melder leest dit op de site, met de vijf woorden. Schrijf geen namen op.',
    mailHint: 'De melder vroeg om antwoord per e-mail. Het gesprek staat klaar bij E-mail.',
    send: 'Verstuur antwoord',
  },
  duration: (time: string) => `Duur ${time}`,
  wrote: {
    visitor: (side: ContactSide) => `Bezoeker: ${said(side)}`,
    counsellor: (side: ContactSide) => `Medewerker: ${said(side)}`,
  },
  wrapUp: 'Vastleggen',
  showWrapUp: 'Vastleggen',
  coming: 'Het contactmoment van dit gesprek komt eraan…',
};

/** Every language has these words. */
export type ContactsWords = typeof contactsNl;
