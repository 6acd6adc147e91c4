import type { SkippedReason } from '#contract/referrals';

/** Why a date gives no time; `time` and `day` are the rule’s. */
const skipped = {
  holiday: (_time: string, _day: string, name: string) => `dicht: ${name}`,
  closed: (_time: string, _day: string, reason: string) => `dicht: ${reason}`,
  skipped: (time: string, day: string) => `${time} bestaat niet op ${day}`,
  twice: (time: string, day: string) => `${time} komt twee keer voor op ${day}`,
} satisfies Readonly<Record<SkippedReason, (time: string, day: string, said: string) => string>>;

/** Dutch words of when hosts offer time. */
export const availabilityNl = {
  times: 'Tijden',
  timesLead: 'Wanneer kunnen cliënten deze behandelaar bellen? De tijden zijn die van de klok aan de muur.',
  noRules: 'Nog geen tijden. Voeg een tijd toe, dan kan er geboekt worden.',
  addRule: 'Tijd toevoegen',
  newRule: 'Nieuwe tijd',
  changeRule: 'Tijd wijzigen',
  change: 'Wijzigen',
  stop: 'Stoppen',
  changeOne: (rule: string) => `Wijzigen: ${rule}`,
  stopOne: (rule: string) => `Stoppen: ${rule}`,
  stopTitle: 'Met deze tijd stoppen?',
  stopText: 'De tijd wordt niet meer aangeboden.',
  stopped: 'Deze tijd is gestopt.',
  fixedRule: 'Een bijzondere herhaling. Die kun je hier alleen stoppen.',
  onDays: 'Op',
  weekdays: {
    MO: 'maandag',
    TU: 'dinsdag',
    WE: 'woensdag',
    TH: 'donderdag',
    FR: 'vrijdag',
    SA: 'zaterdag',
    SU: 'zondag',
  },
  startAt: 'Begint om',
  minutes: 'Duurt (minuten)',
  every: 'Hoe vaak',
  everyWeeks: (count: number) =>
    count === 1 ? 'Elke week' : count === 2 ? 'Om de week' : `Eén keer in de ${count} weken`,
  from: 'Vanaf',
  until: 'Tot en met',
  untilHint: 'Laat leeg als er nog geen einde is.',
  ruleWords: (often: string, days: string, time: string, minutes: number) =>
    `${often} op ${days} om ${time}, ${minutes} minuten`,
  ruleDates: (from: string, until: string | undefined) =>
    until === undefined ? `vanaf ${from}` : `${from} tot en met ${until}`,
  and: 'en',
  ruleSaved: 'Bewaard. De tijden staan 26 weken vooruit klaar.',
  lostTimes: (count: number) =>
    count === 1
      ? '1 belafspraak staat op een tijd die is weggevallen. Die blijft staan; verzet hem als dat nodig is.'
      : `${count} belafspraken staan op tijden die zijn weggevallen. Die blijven staan; verzet ze als dat nodig is.`,
  preview: 'Voorbeeld van de komende weken',
  previewLead: 'Nog niet bewaard. Zo komen de tijden te staan.',
  previewFirst: 'Kies een dag en een tijd, dan zie je hier wat het wordt.',
  earlier: 'Eerdere weken',
  laterWeeks: 'Latere weken',
  thisWeek: 'Deze week',
  toClockChange: (day: string) => `Naar de klokwissel van ${day}`,
  week: (number: number, from: string, until: string) => `Week ${number}, ${from} – ${until}`,
  noTimes: 'Geen tijden',
  clock: {
    forward: (day: string) => `${day}: de klok gaat een uur vooruit`,
    back: (day: string) => `${day}: de klok gaat een uur terug`,
  },
  clockStays: (time: string) => `${time} blijft ${time} op de klok.`,
  skipped,
  closures: 'Dagen dicht',
  allClosures: 'Alle dagen dicht',
  closuresLead: 'Op deze dagen wordt niets aangeboden. Belafspraken die er al staan, blijven staan.',
  noClosures: 'Er zijn geen dagen dicht, behalve de feestdagen.',
  closeDays: 'Dagen sluiten',
  closeFrom: 'Van',
  closeTo: 'Tot en met',
  reason: 'Waarom',
  reasonHint: 'Alleen medewerkers zien dit.',
  who: 'Voor wie',
  thisHost: 'Deze behandelaar',
  everyone: 'Iedereen',
  close: 'Sluiten',
  openAgain: 'Weer openen',
  openOne: (reason: string) => `Weer openen: ${reason}`,
  closed: 'Deze dagen zijn dicht.',
  opened: 'Deze dagen zijn weer open.',
  holidays: 'Feestdagen: iedereen is vanzelf dicht',
  holidaysLead: 'Hier hoef je niets voor te doen.',
};

/** Every language has these words. */
export type AvailabilityWords = typeof availabilityNl;
