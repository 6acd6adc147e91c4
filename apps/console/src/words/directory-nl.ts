type Fields = Readonly<Record<string, string>>;

const fields: Fields = {
  name: 'Naam',
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
  region: 'Regio',
  label: 'Naam van de dienst',
  kind: 'Soort',
  callerRoles: 'Voor wie',
  validFrom: 'Eerste dag',
  validTo: 'Laatste dag',
  openingHours: 'Openingstijden',
  locationId: 'Locatie',
};

const stay = (count: number): string =>
  count === 1
    ? '1 belafspraak staat al en blijft staan.'
    : `${count} belafspraken staan al en blijven staan.`;

/** Dutch words of the directory. */
export const directoryNl = {
  place: 'Partners',
  title: 'Partners',
  list: 'Partners en diensten',
  search: 'Zoek een partner, dienst of persoon',
  nothingFound: 'Niets gevonden. Zoek met minder letters.',
  empty: 'Er zijn nog geen partners.',
  emptyHint:
    'Voeg eerst een partner toe. Daarna geef je aan wat die aanbiedt, waar, wie er werkt en op welke tijden.',
  choose: 'Kies links een partner, een dienst of een persoon.',
  backToList: 'Partners',
  kinds: { partner: 'Partner', location: 'Locatie', service: 'Dienst', host: 'Behandelaar' },
  adds: {
    partner: 'Partner toevoegen',
    location: 'Locatie toevoegen',
    service: 'Dienst toevoegen',
    host: 'Behandelaar toevoegen',
  },
  news: {
    partner: 'Nieuwe partner',
    location: 'Nieuwe locatie',
    service: 'Nieuwe dienst',
    host: 'Nieuwe behandelaar',
  },
  parts: { location: 'Locaties', service: 'Diensten', host: 'Behandelaars' },
  none: {
    location: 'Nog geen locatie.',
    service: 'Nog geen dienst.',
    host: 'Nog geen behandelaar. Zonder behandelaar is er niets te boeken.',
  },
  locationFirst: 'Voeg eerst een locatie toe bij deze partner. Een behandelaar werkt altijd op een locatie.',
  fields,
  emailHint: 'Hierheen gaan alleen de code en de tijd van een afspraak. Nooit iets over de beller.',
  phoneHint: 'Dit nummer belt de cliënt. Laat leeg als het nummer van de partner geldt.',
  partnerPhoneHint: 'Het nummer dat cliënten bellen, als de dienst zelf geen nummer heeft.',
  callerRolesHint: 'Kies niemand: dan is de dienst er voor iedereen.',
  validToHint: 'Laat leeg als er nog geen einde is.',
  hoursHint: 'In gewone woorden, zoals “werkdagen van 9 tot 17 uur”.',
  serviceKinds: { appointment: 'Belafspraak', group: 'Lotgenotengroep' },
  kindForEver: 'Dit kan later niet meer veranderen.',
  languages: { nl: 'Nederlands', en: 'Engels' },
  save: 'Bewaren',
  saving: 'Bezig met bewaren…',
  saved: 'Bewaard.',
  unsaved: 'niet bewaard',
  undoChanges: 'Wijzigingen ongedaan maken',
  dropNew: 'Toch niet toevoegen',
  needed: 'Vul dit in.',
  unfit: 'Dit klopt nog niet.',
  unfitFields: {
    email: 'Vul één gewoon e-mailadres in, zoals naam@voorbeeld.nl.',
    phone: 'Gebruik cijfers en spaties, zoals 088 000 00 00.',
    validTo: 'De laatste dag kan niet voor de eerste liggen.',
    to: 'De laatste dag kan niet voor de eerste liggen.',
    minutes: 'Kies 5 tot 480 minuten.',
  } satisfies Fields as Fields,
  codeTaken: 'Er is al een dienst met deze Engelse naam. Kies een iets andere naam.',
  overtaken: 'Iemand anders heeft dit intussen gewijzigd. Wat jij invulde staat er nog.',
  takeTheirs: 'Neem dat over',
  ended: 'beëindigd',
  later: (day: string) => `vanaf ${day}`,
  lasts: (day: string) => `t/m ${day}`,
  standing: (count: number) => (count === 1 ? '1 afspraak' : `${count} afspraken`),
  end: 'Beëindigen',
  endTitle: (name: string) => `${name} beëindigen?`,
  endHost: 'De tijden van deze behandelaar worden niet meer aangeboden.',
  endService: 'Na vandaag kan niemand deze dienst nog boeken.',
  endPartner: (services: string) =>
    `Deze diensten eindigen vandaag: ${services}. Daarna kan niemand ze nog boeken.`,
  endsToo: (hosts: number) =>
    hosts === 1 ? 'Het gaat om 1 behandelaar.' : `Het gaat om ${hosts} behandelaars.`,
  stay,
  noneStands: 'Er staan geen belafspraken.',
  canUndo: 'Je kunt dit meteen weer ongedaan maken.',
  hasEnded: (name: string) => `${name} is beëindigd.`,
  undo: 'Ongedaan maken',
  undone: (name: string) => `${name} is er weer.`,
};

/** Every language has these words. */
export type DirectoryWords = typeof directoryNl;
