const count = (one: string, many: string) => (number: number) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

/** Dutch words of what providers answer by mail. */
export const noticeMailNl = {
  card: 'Post van de aanbieder',
  none: 'Er kwam nog geen post over dit verzoek.',
  again: 'De post is niet geladen. Probeer het opnieuw.',
  link: 'Antwoorden',
  waiting: (number: number) => `${number} te lezen`,
  title: 'Antwoorden van aanbieders',
  intro:
    'Post over verwijderverzoeken. Een antwoord verandert nooit vanzelf een besluit: jij leest het en kiest bij het verzoek wat het betekent.',
  unassigned: 'Zonder verzoek',
  unassignedHint: 'Bij deze post vonden we geen verzoek. Kies er een, of zet de post opzij.',
  unread: 'Nog te lezen bij een verzoek',
  aside: 'Opzijgezet in de laatste 30 dagen',
  empty: 'Er wacht geen post. Nieuwe antwoorden komen hier vanzelf te staan.',
  from: 'Van',
  noFrom: 'Afzender onbekend',
  subject: 'Onderwerp',
  noSubject: 'Zonder onderwerp',
  gone: 'De inhoud is gewist.',
  sure: (domain: string) => `Afzender gecontroleerd: ${domain}`,
  unsure: 'Afzender niet zeker',
  unsureHint:
    'We konden niet nagaan of dit van de aanbieder komt. Vertrouw er niet op. Vraag het na via een weg die je kent.',
  meanings: {
    bounce_failed: 'Niet aangekomen',
    delayed: 'Komt later aan',
    delivered: 'Afgeleverd bij de mailserver',
    received_by_machine: 'Automatisch antwoord',
    from_provider: 'Van de aanbieder',
    unauthenticated: 'Afzender niet zeker',
    unknown: 'Bericht van een mailserver',
  },
  matched: {
    token: 'Gevonden aan ons antwoordadres',
    references: 'Gevonden aan ons bericht waarop dit een antwoord is',
    reference: 'Gevonden aan het kenmerk van de aanbieder',
    person: 'Door een medewerker gekoppeld',
    nothing: 'Geen verzoek gevonden',
  },
  cut: 'De tekst was langer dan we bewaren. Dit is het begin.',
  dropped: (number: number) =>
    `${count('bijlage of afbeelding', 'bijlagen of afbeeldingen')(number)} niet bewaard. Dat doen we nooit.`,
  defanged: 'Adressen zijn onklaar gemaakt. Je kunt ze niet openen.',
  read: 'Gelezen',
  readBy: (name: string, when: string) => `Gelezen door ${name}, ${when}`,
  chooseAbove: 'Wat betekent dit antwoord? Kies het bovenaan bij het verzoek.',
  notice: 'Nummer van het verzoek',
  noticeHint: 'Typ het nummer, zoals VV-0151, of kies uit de lijst.',
  needNotice: 'Typ een nummer van een verzoek, zoals VV-0151.',
  noSuchNotice: 'Er is geen verzoek met dit nummer. Kijk het nummer na.',
  assign: 'Koppel aan verzoek',
  notOurs: 'Niet van ons',
  bringBack: 'Zet terug',
  undo: 'Ongedaan maken',
  saidAssigned: (reference: string) => `De post hoort nu bij ${reference}.`,
  saidAside: 'De post is opzijgezet.',
  saidBack: 'De post staat weer in de lijst.',
  overtaken: 'Iemand anders was je voor. Je ziet nu hoe het staat.',
  open: (reference: string) => `Open ${reference}`,
};

/** Every language has these words. */
export type NoticeMailWords = typeof noticeMailNl;
