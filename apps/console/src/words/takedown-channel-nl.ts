/** Dutch words of how a request went to its provider, and of its files. */
export const takedownChannelNl = {
  title: 'Versturen en bestanden',
  attempt: (number: number) => `Poging ${number}`,
  states: {
    waiting: 'wacht op een volgende poging',
    sending: 'wordt verstuurd',
    sent: 'verstuurd',
    failed: 'mislukt',
    unknown: 'onduidelijk of het aankwam',
  } as Readonly<Record<string, string>>,
  faults: {
    not_configured:
      'Voor deze aanbieder is geen sleutel ingesteld. Vraag je beheerder, of kies een ander kanaal in het profiel.',
    not_allowed:
      'De aanbieder neemt onze sleutel niet aan. Vraag je beheerder om de sleutel en de rechten na te kijken.',
    no_category:
      'Deze aanbieder heeft hier geen soort voor. Meld het daar zelf, met een formulier of e-mail.',
    too_much:
      'Dit past niet in één melding bij deze aanbieder: te veel adressen of sites, of te lange uitleg.',
    unwritable: 'Hier kon geen geldige melding van worden gemaakt. Begin opnieuw met een nieuw verzoek.',
    refused: 'De aanbieder weigerde de melding. Kijk bij de aanbieder wat er niet klopte.',
  } as Readonly<Record<string, string>>,
  noFault:
    'Kijk of het kanaalprofiel klopt, en of er post kwam die zegt waarom. Verstuur daarna opnieuw, of trek in.',
  told: 'Wat de aanbieder zelf meldt',
  toldHint: 'Dit is geen besluit. Vul een besluit zelf in.',
  reportStates: { in_review: 'in behandeling', accepted: 'aangenomen' } as Readonly<Record<string, string>>,
  counts: {
    confirmed: 'Bevestigde adressen',
    active: 'Maatregelen van kracht',
    pending: 'Maatregelen op komst',
    inReview: 'Maatregelen in behandeling',
  },
  files: 'Download',
  document: 'Verzoek als JSON',
  xarf: 'XARF voor hosters',
  filesHint: 'Met volledige adressen. Dat je ze ophaalt, wordt vastgelegd.',
  done: (name: string) => `${name} is opgehaald.`,
};

/** Every language has these words. */
export type TakedownChannelWords = typeof takedownChannelNl;
