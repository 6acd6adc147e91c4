/** The report form in Dutch. */
export const reportWordsNl = {
  title: (step: number, count: number) => `Formulier, vraag ${step} van ${count}`,
  plainTitle: 'Formulier',
  problemTitle: (title: string) => `Let op: ${title}`,
  back: 'Vorige vraag',
  step: (step: number, count: number) => `Vraag ${step} van ${count}`,
  looking: 'Kijk alles na',
  next: 'Volgende',
  unknown: 'Weet ik niet',
  optional: 'Mag je leeg laten.',
  check: {
    title: 'Klopt het zo?',
    lead: 'Pas als je op ‘Verstuur’ drukt, bewaren we je antwoorden.',
    nothing: 'Niet ingevuld',
    change: 'Wijzig',
    send: 'Verstuur',
  },
  problem: 'Kijk hier nog even naar',
  problems: {
    email: 'Dit is geen e-mailadres. Kijk het nog eens na, of kies voor een code.',
    busy: 'Het is nu erg druk. Je antwoorden staan er nog. Wacht een minuut en druk nog eens op ‘Verstuur’.',
    empty: 'Vertel ons in elk geval iets, hoe kort ook. Dan weten we waar we mee kunnen helpen.',
    other: 'Dit antwoord is te lang of klopt niet. Pas het aan en ga verder.',
  },
  notes: {
    noPhotos: [
      'Stuur ons nooit de foto of video.',
      'Dat mag niet, en het is niet nodig. Een link of accountnaam is genoeg.',
    ],
    stored:
      'We bewaren je antwoorden pas als je aan het eind op ‘Verstuur’ drukt. Je naam en e-mail hoeven niet.',
    time: 'Neem je tijd. Sluit je de pagina, of druk je op ‘Snel weg’? Dan zijn je antwoorden weg.',
    history:
      'Je browsergeschiedenis wordt niet gewist. Gebruik een privévenster als iemand anders in je telefoon kijkt.',
  },
  secret: 'Wat blijft geheim?',
  unless: 'Wanneer zeggen we wel iets?',
  sent: {
    pill: 'Verstuurd',
    title: 'We hebben je melding.',
    email: 'We antwoorden per e-mail, meestal binnen twee werkdagen.',
    none: 'Dank je wel. Je hoeft niets meer te doen.',
    home: 'Naar het begin',
  },
  found: {
    title: 'Je melding staat er nog.',
    received: (day: string) => `We kregen hem ${day}.`,
    steps: {
      sent: 'Jij hebt het gemeld',
      answered: 'Een medewerker heeft geantwoord',
      read: 'Een medewerker heeft het gelezen',
      waiting: 'Een medewerker leest het',
    },
    waitingText: 'Meestal duurt dat niet langer dan twee werkdagen.',
    messages: 'Berichten',
    none: 'Er is nog geen antwoord. Kijk over een dag nog eens.',
    you: 'Jij',
    label: 'Jouw bericht',
    send: 'Verstuur',
    empty: 'Schrijf eerst iets op.',
    too_long: 'Dit is te lang. Maak het korter, of stuur het in twee berichten.',
  },
};
