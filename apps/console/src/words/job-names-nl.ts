/** Dutch names of the jobs, by the name that the log of the worker knows. */
export const jobNamesNl = {
  'outbox-dispatch': 'Doorgeven wat net gebeurde',
  'mail-sweep': 'E-mail die wacht, versturen',
  'orphan-sweep': 'Gesprekken teruggeven als iemand wegvalt',
  'programme-hours': 'Open en dicht volgens de openingstijden',
  'return-codes': 'Oude terugkeercodes wissen',
  'caller-links': 'Vergeten wie een jaar geleden belde',
  'referral-slots': 'Nieuwe tijden voor afspraken klaarzetten',
  'seat-offers': 'Vrije plekken in groepen doorgeven',
  'contact-channels': 'Nummers en adressen van oude afspraken wissen',
  'notice-sweep': 'Berichten over afspraken die wachten, versturen',
  'outcome-questions': 'Klinieken vragen wat er van afspraken kwam',
  'takedown-sweep': 'Goedgekeurde verwijderverzoeken versturen',
  'takedown-deadline': 'Kijken welke aanbieder te laat is',
  'takedown-escalate': 'De volgende stap bij een aanbieder die te laat is',
  'takedown-digest': 'Ochtendbericht over wat er wacht',
  'takedown-verify': 'Vragen of iets weg is',
  'takedown-reappearance': 'Vragen of iets terug is',
  'takedown-poll': 'Bij aanbieders vragen hoe een verzoek staat',
  ConversationStarted: 'Een gesprek begon',
  ConversationTaken: 'Een gesprek werd opgenomen',
  ConversationReturned: 'Een gesprek ging terug naar de wachtrij',
  ConversationClosed: 'Een gesprek werd gesloten',
  MailQueued: 'Een e-mail versturen',
  NoticeQueued: 'Een bericht over een afspraak versturen',
  TakedownApproved: 'Een verwijderverzoek versturen',
} as const;

/** Every language names these jobs. */
export type JobNames = Readonly<Record<keyof typeof jobNamesNl, string>>;
