/** How requests to providers stand, in Dutch. */
export const requestWordsNl = {
  title: (count: number): string => (count === 1 ? 'Je verwijderverzoek' : 'Je verwijderverzoeken'),
  phases: {
    preparing: () => 'We bereiden je verzoek voor.',
    working: () => 'Wij zijn ermee bezig.',
    sent: (name: string) => `Verstuurd aan ${name}. We wachten op antwoord.`,
    received: (name: string) => `${name} heeft het verzoek ontvangen. We wachten op een besluit.`,
    asked: (name: string) => `${name} vraagt ons iets. Daar zijn wij mee bezig.`,
    says_gone: (name: string) => `${name} zegt dat het weg is.`,
    seen_gone: () => 'Wij hebben gezien dat het weg is.',
    limited: (name: string) =>
      `${name} haalt het niet weg, maar minder mensen kunnen het zien. Wij kijken wat er nog kan.`,
    refused: (name: string) => `${name} heeft nee gezegd. Wij kijken wat er nog kan.`,
    back: () => 'Het staat er weer. Wij zijn ermee bezig.',
    closed: () => 'Dit verzoek is gesloten. Wil je weten wat er nog kan? Vraag het ons.',
    stopped: () => 'Dit verzoek is gestopt. Wil je weten waarom? Vraag het ons.',
  },
  partlyRefused: (name: string) => `${name} heeft niet overal ja gezegd. Wij kijken wat er nog kan.`,
  places: (count: number) => `Het gaat om ${count} plekken.`,
  gone: (gone: number, places: number) =>
    `${gone} van de ${places} plekken ${gone === 1 ? 'is' : 'zijn'} weg.`,
  saysGone: (name: string, gone: number, places: number) =>
    `Volgens ${name} ${gone === 1 ? 'is' : 'zijn'} ${gone} van de ${places} plekken weg.`,
  last: (day: string) => `Laatste stap: ${day}`,
  moreTitle: 'Weet je nog een plek waar het staat?',
  more: {
    conversation: 'Vertel het ons in de chat. Stuur alleen de link, nooit de foto of video.',
    report: 'Vertel het ons bij je berichten. Stuur alleen de link, nooit de foto of video.',
  },
};
