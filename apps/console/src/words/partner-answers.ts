/** What a clinic answered, and who gave an appointment up, in Dutch and in English. */
export const partnerAnswerWords = {
  nl: {
    title: 'Antwoord van de kliniek',
    confirmed: 'Bevestigd door de kliniek',
    declined: 'Afgezegd door de kliniek',
    client: 'Afgezegd door de beller',
    waiting: 'Nog geen antwoord',
  },
  en: {
    title: 'Answer of the clinic',
    confirmed: 'Confirmed by the clinic',
    declined: 'Called off by the clinic',
    client: 'Called off by the caller',
    waiting: 'No answer yet',
  },
} as const;
