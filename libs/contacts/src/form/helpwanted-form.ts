import type { ContactForm, FieldChoice } from '#contract';
import { choice, kindOf } from './labelled.js';
import {
  contactKinds,
  followUpOn,
  ownWords,
  referralTargets,
  reporterGender,
  risk,
} from './shared-fields.js';

const topics: readonly FieldChoice[] = [
  choice('threat_blackmail', 'Bedreiging of chantage met (naakt)beelden', 'Threat or blackmail with images'),
  kindOf('threat_blackmail', choice('financial_sextortion', 'Financiële sextortion', 'Financial sextortion')),
  choice('ncii', 'Verspreiding van naaktbeelden (sexting)', 'Non-consensual sharing of intimate images'),
  kindOf('ncii', choice('deepfake', 'Deepfake-naaktbeeld', 'Intimate deepfake')),
  choice('grooming', 'Grooming', 'Grooming'),
  choice('unwanted_sexual_contact', 'Ongewenst seksueel contact online', 'Unwanted sexual contact online'),
  choice('csam_seen', 'Beelden van misbruik gezien', 'Abuse material seen'),
  choice('cyberbullying', 'Cyberpesten', 'Cyberbullying'),
  choice('fake_profile_hacking', 'Nepprofiel of gehackt account', 'Fake profile or hacked account'),
  choice('question', 'Vraag of informatie', 'Question'),
  choice('other', 'Overig', 'Other'),
  choice('not_recorded', 'Niet geregistreerd', 'Not recorded'),
];

const { slachtofferhulp, csg, police, bank, meldpunt, veiligThuis, gp, none } = referralTargets;

/** What Helpwanted asks about a contact. */
export const helpwantedForm: ContactForm = {
  programme: 'helpwanted',
  version: '2016.1',
  kinds: contactKinds,
  fields: [
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
    {
      code: 'reporter_role',
      kind: 'choice',
      label: { nl: 'Wie spreek je?', en: 'Who do you speak with?' },
      choices: [
        choice('victim', 'Slachtoffer', 'Victim'),
        choice('parent_carer', 'Opvoeder', 'Parent or carer'),
        choice('teacher', 'Docent', 'Teacher'),
        choice('professional', 'Hulpverlener', 'Care professional'),
        choice('peer', 'Vriend of leeftijdgenoot', 'Friend or peer'),
        choice('other', 'Anders', 'Other'),
      ],
      requiredAtClose: true,
    },
    reporterGender,
    {
      code: 'victim_age_band',
      kind: 'choice',
      label: { nl: 'Leeftijd van het slachtoffer', en: 'Age of the victim' },
      choices: [
        choice('0-11', '0–11', '0–11'),
        choice('12-14', '12–14', '12–14'),
        choice('15-17', '15–17', '15–17'),
        choice('18-25', '18–25', '18–25'),
        choice('26+', '26 of ouder', '26 or older'),
        choice('unknown', 'Onbekend', 'Unknown'),
      ],
      requiredAtClose: true,
    },
    {
      code: 'platform',
      kind: 'choice',
      label: { nl: 'Waar gebeurde het?', en: 'Where did it happen?' },
      choices: [
        choice('social_media', 'Sociale media', 'Social media'),
        choice('messaging', 'Berichtenapp', 'Messaging app'),
        choice('gaming', 'Game', 'Game'),
        choice('dating', 'Datingapp', 'Dating app'),
        choice('video', 'Video- of livestreamsite', 'Video or live-stream site'),
        choice('website', 'Andere website', 'Another website'),
        choice('offline', 'Niet online', 'Not online'),
        choice('unknown', 'Onbekend', 'Unknown'),
      ],
    },
    risk,
    {
      code: 'advice',
      kind: 'choices',
      label: { nl: 'Advies gegeven', en: 'Advice given' },
      choices: [
        choice('do_not_pay', 'Niet betalen', 'Do not pay'),
        choice('keep_evidence', 'Bewijs bewaren', 'Keep evidence'),
        choice('block', 'Blokkeren', 'Block'),
        choice('report_platform', 'Melden bij het platform', 'Report to the platform'),
        choice('report_police', 'Aangifte of melding', 'Report to the police'),
        choice('tell_someone', 'Iemand vertellen', 'Tell someone'),
      ],
    },
    {
      code: 'referred_to',
      kind: 'choices',
      label: { nl: 'Verwezen naar', en: 'Referred to' },
      choices: [slachtofferhulp, csg, police, bank, meldpunt, veiligThuis, gp, none],
      requiredAtClose: true,
    },
    followUpOn,
    ...ownWords,
  ],
};
