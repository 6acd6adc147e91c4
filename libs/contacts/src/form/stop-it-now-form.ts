import type { ContactForm, FieldChoice } from '#contract';
import { choice } from './labelled.js';
import {
  contactKinds,
  followUpOn,
  ownWords,
  referralTargets,
  reporterGender,
  risk,
} from './shared-fields.js';

const topics: readonly FieldChoice[] = [
  choice('feelings', 'Gevoelens', 'Feelings'),
  choice('downloading', 'Downloaden', 'Downloading'),
  choice('online_contact', 'Online contact met minderjarigen', 'Online contact with minors'),
  choice('hands_on', 'Hands-on', 'Hands-on'),
  choice('relapse_prevention', 'Terugvalpreventie', 'Relapse prevention'),
  choice('after_arrest', 'Na aanhouding', 'After arrest'),
  choice('treatment_question', 'Vraag over behandeling', 'Treatment question'),
  choice('other', 'Overig', 'Other'),
  choice('not_recorded', 'Niet geregistreerd', 'Not recorded'),
];

const { deWaag, otherClinic, peerGroup, police, meldpunt, veiligThuis, gp, none } = referralTargets;

/** What Stop it Now! asks about a contact. */
export const stopItNowForm: ContactForm = {
  programme: 'stop_it_now',
  version: '2016.1',
  kinds: contactKinds,
  fields: [
    {
      code: 'reporter_role',
      kind: 'choice',
      label: { nl: 'Wie spreek je?', en: 'Who do you speak with?' },
      choices: [
        choice('self', 'Eigen gevoelens of gedrag', 'Own feelings or behaviour'),
        choice('other_adult', 'Zorgen om een ander', 'Worried about another adult'),
        choice('youth_behaviour', 'Gedrag van een jongere', "A young person's behaviour"),
        choice('professional', 'Hulpverlener', 'Professional'),
        choice('survivor', 'Overlevende', 'Survivor'),
        choice('society', 'Maatschappelijke vraag', 'Societal or press question'),
      ],
      requiredAtClose: true,
    },
    {
      code: 'relation',
      kind: 'choice',
      label: { nl: 'Relatie tot wie het gaat', en: 'Relation to whom it is about' },
      choices: [
        choice('self', 'Zichzelf', 'Themselves'),
        choice('partner', 'Partner', 'Partner'),
        choice('ex_partner', 'Ex-partner', 'Former partner'),
        choice('parent', 'Ouder', 'Parent'),
        choice('child', 'Kind', 'Child'),
        choice('family', 'Ander familielid', 'Other family'),
        choice('friend', 'Vriend of kennis', 'Friend'),
        choice('colleague', 'Collega', 'Colleague'),
        choice('client', 'Cliënt', 'Client'),
        choice('unknown', 'Onbekend', 'Unknown'),
      ],
      when: { field: 'reporter_role', in: ['other_adult', 'youth_behaviour', 'professional'] },
      requiredAtClose: true,
    },
    reporterGender,
    {
      code: 'reporter_age_band',
      kind: 'choice',
      label: { nl: 'Leeftijd van wie je spreekt', en: 'Age of the person you speak with' },
      choices: [
        choice('0-17', '0–17', '0–17'),
        choice('18-25', '18–25', '18–25'),
        choice('26-39', '26–39', '26–39'),
        choice('40-59', '40–59', '40–59'),
        choice('60+', '60 of ouder', '60 or older'),
        choice('unknown', 'Onbekend', 'Unknown'),
      ],
    },
    {
      code: 'victim_age_band',
      kind: 'choice',
      label: { nl: 'Leeftijd van het slachtoffer', en: 'Age of the victim' },
      choices: [
        choice('none', 'Er is geen slachtoffer', 'There is no victim'),
        choice('0-11', '0–11', '0–11'),
        choice('12-14', '12–14', '12–14'),
        choice('15-17', '15–17', '15–17'),
        choice('unknown', 'Onbekend', 'Unknown'),
      ],
    },
    {
      code: 'primary_topic',
      kind: 'choice',
      label: { nl: 'Onderwerp', en: 'Topic' },
      choices: topics,
      requiredAtClose: true,
    },
    {
      code: 'secondary_topics',
      kind: 'choices',
      label: { nl: 'Ook besproken', en: 'Also discussed' },
      choices: topics,
    },
    risk,
    {
      code: 'advice',
      kind: 'choices',
      label: { nl: 'Advies gegeven', en: 'Advice given' },
      choices: [
        choice('self_help', 'Zelfhulp', 'Self-help'),
        choice('call_again', 'Opnieuw bellen', 'Call again'),
        choice('talk_to_someone', 'Met iemand praten', 'Talk to someone'),
        choice('no_contact', 'Geen contact met kinderen', 'No contact with children'),
        choice('seek_treatment', 'Behandeling zoeken', 'Seek treatment'),
      ],
    },
    {
      code: 'referred_to',
      kind: 'choices',
      label: { nl: 'Verwezen naar', en: 'Referred to' },
      choices: [deWaag, otherClinic, peerGroup, police, meldpunt, veiligThuis, gp, none],
      requiredAtClose: true,
    },
    followUpOn,
    ...ownWords,
  ],
};
