/** Dutch words of what addresses answered, and what people saw there. */
export const takedownProbesNl = {
  none: 'Nog niet nagekeken of het weg is.',
  gone: (times: number, hours: number) =>
    times === 1 ? 'Eén keer niet gevonden.' : `${times} keer niet gevonden, ${hours} uur uit elkaar.`,
  present: 'Het adres antwoordt. Dat zegt niet of het weg is.',
  moved: 'Het adres wijst naar een andere pagina. Kijk zelf.',
  silent: 'Geen antwoord waar we iets aan hebben.',
  next: (when: string) => `Volgende keer: ${when}.`,
  look: 'Er antwoordt weer iets. Kijk zelf of het terug is.',
  seen: {
    gone: (by: string, when: string) => `${by} zag dat het weg is, ${when}.`,
    there: (by: string, when: string) => `${by} zag dat het er staat, ${when}.`,
    undo: (by: string, when: string) => `${by} nam terug wat er stond, ${when}.`,
  },
  says: { gone: 'Zelf gezien: weg', there: 'Staat er weer', undo: 'Ongedaan maken' },
  stillThere: 'Staat er nog',
  reopen: 'Nieuw verzoek',
  ofTarget: (position: number) => `, doel ${position}`,
  looks: (number: number) =>
    number === 1
      ? 'Bij één verzoek antwoordt weer iets. Kijk zelf of het terug is:'
      : `Bij ${number} verzoeken antwoordt weer iets. Kijk zelf of het terug is:`,
  settingTitle: 'Nakijken of iets weg is',
  setting: 'Ook adressen met beelden van minderjarigen nakijken',
  settingHint:
    'We vragen een adres alleen of het nog bestaat. Er wordt nooit een pagina of beeld geopend. Dit staat uit, tenzij je het aanzet.',
  settingSaved: { on: 'Staat nu aan.', off: 'Staat nu uit.' },
};

/** Every language has these words. */
export type TakedownProbesWords = typeof takedownProbesNl;
