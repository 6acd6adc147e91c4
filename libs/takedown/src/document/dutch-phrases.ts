import type { NoticePhrases } from './notice-phrases.js';

/** What a notice says in Dutch. */
export const dutchPhrases: NoticePhrases = {
  reference: (reference) => `Ons kenmerk: ${reference}`,
  notice:
    'Dit is een melding volgens artikel 16 van Verordening (EU) 2022/2065, de digitaledienstenverordening.',
  searchNotice:
    'Dit is een verzoek om zoekresultaten te verwijderen. Het is opgesteld als een melding volgens artikel 16 van Verordening (EU) 2022/2065, de digitaledienstenverordening.',
  why: '(a) Waarom dit illegaal is',
  about: {
    sexual_image: 'Een seksueel beeld dat zonder toestemming te zien is.',
    sexual_deepfake: 'Een seksueel beeld dat kunstmatig is gemaakt en zonder toestemming te zien is.',
    sextortion: 'Afpersing met seksuele beelden.',
    grooming: 'Seksuele benadering van een kind.',
    impersonation: 'Iemand doet zich voor als de betrokkene.',
    harassment: 'De betrokkene wordt lastiggevallen.',
  },
  age: { minor: 'De betrokkene is minderjarig.', adult: 'De betrokkene is meerderjarig.' },
  category: 'In de woorden van de DSA-transparantiedatabank:',
  addresses: (count) => `(b) Exacte adressen: ${count}`,
  sender: '(c) Wie wij zijn',
  name: 'Naam:',
  email: 'E-mail:',
  capacity: {
    trusted_flagger:
      'Wij schrijven als betrouwbare flagger. Geef deze melding voorrang (artikel 22 van de digitaledienstenverordening).',
    partner_programme: 'Wij schrijven als deelnemer aan uw partnerprogramma.',
    ordinary: 'Wij schrijven als organisatie die mensen helpt bij seksueel misbruik online.',
    authorised_representative:
      'Wij treden op namens de betrokkene, die ons daarvoor heeft gemachtigd. Wij hebben vastgelegd wanneer en hoe.',
  },
  noPerson: 'Wij noemen geen naam van de betrokkene, om die te beschermen.',
  goodFaith: '(d) Te goeder trouw',
  goodFaithStatement:
    'Wij menen te goeder trouw dat de informatie en beweringen in deze melding juist en volledig zijn.',
  request: 'Wat wij u vragen',
  asked: [
    'Verwijder wat op deze adressen staat, of maak het ontoegankelijk.',
    'Bevestig de ontvangst van deze melding zonder onnodige vertraging (artikel 16, lid 4).',
    'Laat ons weten wat u over elk adres besluit, en hoe tegen een besluit bezwaar kan worden gemaakt (artikel 16, lid 5).',
    'Stuur ons het materiaal zelf niet, ook niet als voorbeeld.',
  ],
  searchAsked: [
    'Verwijder de resultaten die naar deze adressen leiden.',
    'Bevestig dat u dit verzoek heeft ontvangen.',
    'Laat ons weten wat u over elk adres besluit, en hoe tegen een besluit bezwaar kan worden gemaakt.',
    'Stuur ons het materiaal zelf niet, ook niet als voorbeeld.',
  ],
  answerTo: (address, reference) => `Antwoord aan ${address} en noem ${reference}.`,
};
