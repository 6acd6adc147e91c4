/** Dutch words of what to do when a provider is late, and of how much waits. */
export const escalationNl = {
  title: 'Te laat: wat kun je doen',
  badge: 'geëscaleerd',
  reminder: 'Herinner de aanbieder aan dit verzoek',
  soon: 'De eerste stap verschijnt binnen een minuut.',
  since: (when: string) => `sinds ${when}`,
  done: 'Gedaan',
  doneBy: (name: string, when: string) => `Gedaan door ${name}, ${when}`,
  undo: 'Maak ongedaan',
  undoStep: (step: string) => `Maak ongedaan: ${step}`,
  doneStep: (step: string) => `Gedaan: ${step}`,
  note: 'Notitie',
  noteHint: 'Hoeft niet. Alleen medewerkers lezen dit.',
  save: 'Bewaar als gedaan',
  later: 'Daarna',
  earlier: 'Eerder gedaan of vervallen',
  dropped: 'vervallen',
  saidDone: 'Bewaard als gedaan.',
  saidUndone: 'Ongedaan gemaakt.',
  over: 'Dit hoeft niet meer, of er is daarna al meer gedaan. Je ziet nu hoe het staat.',
  overtakenBy: (name: string) => `${name} was je voor. Je ziet nu hoe het staat.`,
  again: 'De stappen konden niet worden gelezen. Controleer je verbinding en laad de pagina opnieuw.',
  waiting: {
    review: (number: number) => `${number} te beoordelen`,
    handOver: (number: number) => `${number} zelf in te vullen`,
    look: (number: number) => `${number} na te kijken`,
    late: (number: number) => `${number} te laat`,
  },
};

/** Every language has these words. */
export type EscalationWords = typeof escalationNl;
