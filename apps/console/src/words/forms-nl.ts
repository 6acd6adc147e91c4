import type { FieldKind, FormChangeKind, FormProblemCode } from '#contract';

type Said = Readonly<Record<Exclude<FormChangeKind, 'renamed' | 'ended'>, (what: string) => string>>;
type Problems = Readonly<Partial<Record<FormProblemCode, string>>>;
type Kinds = Readonly<Record<FieldKind, string>>;

const changes: Said = {
  added: (what) => `Nieuw: ${what}`,
  reopened: (what) => `${what}: is weer te kiezen`,
  explained: (what) => `${what}: andere uitleg`,
  needed: (what) => `${what}: wordt nodig om vast te leggen`,
  optional: (what) => `${what}: is niet meer nodig om vast te leggen`,
  condition: (what) => `${what}: wordt op een ander moment gevraagd`,
  moved: (what) => `${what}: andere volgorde`,
};

const problems: Problems = {
  bad_dates: 'kies een laatste dag die bestaat en niet voor de eerste ligt.',
  condition: 'kies bij welke antwoorden de vraag komt, en zet de vraag waar hij van afhangt ervoor.',
  core: 'deze vraag kan niet weg: lijsten en cijfers gebruiken hem.',
  kind_and_choices: 'voeg minstens één keuze toe.',
  no_open_choice: 'laat minstens één keuze over die niet eindigt, of beëindig de hele vraag.',
  no_words: 'vul de naam in het Nederlands en in het Engels in.',
  parent: 'kies een andere keuze waar deze onder valt.',
  too_long: 'maak de tekst korter.',
  too_many: 'dit zijn er te veel. Haal er iets af dat nieuw is.',
  too_large: 'het formulier is te groot. Haal er iets af dat nieuw is.',
  twice: 'dit staat er twee keer. Haal er een weg.',
};

const fieldKinds: Kinds = {
  choice: 'Eén keuze',
  choices: 'Meer keuzes',
  date: 'Datum',
  text: 'Korte tekst, verzegeld',
  long_text: 'Lange tekst, verzegeld',
};

/** Dutch words of the forms page. */
export const formsNl = {
  place: 'Formulier',
  title: 'Formulier',
  view: 'Weergave',
  tabs: { edit: 'Wijzigen', preview: 'Voorbeeld', versions: 'Versies' },
  version: (version: string) => `Versie ${version}`,
  count: (count: number) =>
    count === 1 ? '1 wijziging, nog niet bewaard' : `${count} wijzigingen, nog niet bewaard`,
  unchanged: 'Geen wijzigingen',
  saved: (version: string) => `Versie ${version} is bewaard en geldt vanaf nu.`,
  undoAll: 'Alles ongedaan maken',
  saveAs: (version: string) => `Bewaar als versie ${version}`,
  goBack: 'Terug naar wijzigen',
  saveLead:
    'Nieuwe contactmomenten krijgen deze versie. Wat al begonnen of vastgelegd is, houdt de versie waarmee het is gemaakt. Een versie kan niet meer weg.',
  whatChanges: 'Wat er verandert',
  first: 'Dit moet eerst nog:',
  conflict: 'Iemand anders bewaarde net een versie. Je wijzigingen staan er nog.',
  overtaken: (version: string, name: string, when: string) =>
    `Intussen is versie ${version} gemaakt (${name}, ${when}). Je wijzigingen staan er nog.`,
  goOn: (version: string) => `Ga verder op versie ${version}`,
  choose: 'Kies een vraag om hem te wijzigen.',
  questions: 'Vragen',
  addField: 'Vraag toevoegen',
  add: 'Toevoegen',
  kindOfField: 'Soort vraag',
  kindForEver: 'Dit kan later niet meer veranderen.',
  fieldKinds,
  new: 'nieuw',
  changed: 'gewijzigd',
  ends: 'eindigt',
  neededShort: 'nodig',
  sealed: 'verzegeld',
  sealedLead: 'Wordt verzegeld bewaard en staat in geen lijst, uitvoer of cijfer.',
  unnamedField: 'Nieuwe vraag',
  unnamedChoice: 'Nieuwe keuze',
  codeLater: 'De code wordt van de Engelse naam gemaakt en ligt daarna vast.',
  name: 'Naam',
  hint: 'Uitleg onder de vraag',
  languages: { nl: 'Nederlands', en: 'Engels' },
  needed: 'Nodig om een hulpvraag vast te leggen',
  asked: 'Wanneer gevraagd',
  always: 'Altijd',
  after: (question: string) => `Alleen na: ${question}`,
  withAnswers: 'Bij deze antwoorden',
  choices: 'Keuzes',
  choicesLead:
    'Namen mogen veranderen, codes nooit: oude contactmomenten gebruiken ze. Wat je niet meer gebruikt, krijgt een laatste dag. Alt en een pijl verplaatst.',
  addChoice: 'Keuze toevoegen',
  sharedChoices: (question: string) => `De keuzes zijn die van “${question}”. Wijzig ze daar.`,
  coreLead: 'Lijsten en cijfers gebruiken deze vraag: hij blijft altijd staan.',
  kindsLead: 'De cijfers rusten op deze soorten. Daarom kun je alleen hun namen wijzigen.',
  kindOf: 'Valt onder',
  kindOfNothing: 'Staat op zichzelf',
  up: (what: string) => `Omhoog: ${what}`,
  down: (what: string) => `Omlaag: ${what}`,
  end: 'Beëindigen',
  lastDay: 'Laatste dag',
  reopen: 'Weer gebruiken',
  remove: 'Verwijderen',
  undo: 'Ongedaan maken',
  previewLead: 'Zo ziet een hulpverlener het vandaag. Wat je hier invult, wordt niet bewaard.',
  versionsLead: 'Een contactmoment wordt altijd getoond met de versie waarmee het is gemaakt.',
  noVersions: 'Er is nog niets gewijzigd. De eerste versie die je bewaart, komt hier te staan.',
  inUse: 'in gebruik',
  supplied: 'Meegeleverd met Hulplijn',
  look: 'Bekijk',
  lookAt: (version: string) => `Bekijk versie ${version}`,
  changes,
  renamed: (was: string, now: string) => `${was}: heet nu “${now.split(' › ').at(-1)}”`,
  endedAfter: (what: string, day: string) => `${what}: niet meer te kiezen na ${day}`,
  problems,
};

/** Every language has these words. */
export type FormsWords = typeof formsNl;
