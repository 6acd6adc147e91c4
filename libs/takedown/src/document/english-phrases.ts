import type { NoticePhrases } from './notice-phrases.js';

/** What a notice says in English. */
export const englishPhrases: NoticePhrases = {
  reference: (reference) => `Our reference: ${reference}`,
  notice: 'This is a notice under article 16 of Regulation (EU) 2022/2065, the Digital Services Act.',
  searchNotice:
    'This is a request to remove search results. It is written as a notice under article 16 of Regulation (EU) 2022/2065, the Digital Services Act.',
  why: '(a) Why this is illegal',
  about: {
    sexual_image: 'A sexual image that is shown without consent.',
    sexual_deepfake: 'A sexual image that was made artificially and is shown without consent.',
    sextortion: 'Extortion with sexual images.',
    grooming: 'Sexual approach of a child.',
    impersonation: 'Someone poses as the person concerned.',
    harassment: 'Harassment of the person concerned.',
  },
  age: { minor: 'The person concerned is a minor.', adult: 'The person concerned is an adult.' },
  category: 'In the words of the DSA transparency database:',
  addresses: (count) => `(b) Exact addresses: ${count}`,
  sender: '(c) Who we are',
  name: 'Name:',
  email: 'E-mail:',
  capacity: {
    trusted_flagger:
      'We write as a trusted flagger. Please give this notice priority (article 22 of the Digital Services Act).',
    partner_programme: 'We write as a member of your partner programme.',
    ordinary: 'We write as an organisation that helps people with sexual abuse online.',
    authorised_representative:
      'We act for the person concerned, who has authorised us to. We have recorded when and how.',
  },
  noPerson: 'We give no name of the person concerned, to protect them.',
  goodFaith: '(d) Good faith',
  goodFaithStatement:
    'We believe in good faith that the information and allegations in this notice are accurate and complete.',
  request: 'What we ask of you',
  asked: [
    'Please remove what is at these addresses, or disable access to it.',
    'Please confirm receipt of this notice without undue delay (article 16(4)).',
    'Please tell us what you decide on each address, and how a decision can be contested (article 16(5)).',
    'Please do not send us the content itself, not even as an example.',
  ],
  searchAsked: [
    'Please remove the results that lead to these addresses.',
    'Please confirm that you have received this request.',
    'Please tell us what you decide on each address, and how a decision can be contested.',
    'Please do not send us the content itself, not even as an example.',
  ],
  answerTo: (address, reference) => `Please answer to ${address} and mention ${reference}.`,
};
