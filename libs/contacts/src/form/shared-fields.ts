import type { ContactKind, FormField } from '#contract';
import { choice } from './labelled.js';

const counselling = (code: string, nl: string, en: string): ContactKind => ({
  code,
  label: { nl, en },
  nonCounselling: false,
});
const other = (code: string, nl: string, en: string): ContactKind => ({
  code,
  label: { nl, en },
  nonCounselling: true,
});

/** What a contact can be; the second group is kept out of the figures of help given. */
export const contactKinds: readonly ContactKind[] = [
  counselling('counselling', 'Hulpvraag', 'Counselling'),
  counselling('information', 'Informatie', 'Information'),
  other('silent', 'Stil', 'Silent'),
  other('hang_up', 'Opgehangen', 'Hang-up'),
  other('prank', 'Grap', 'Prank'),
  other('abusive', 'Misbruik van de lijn', 'Abusive'),
  other('wrong_number', 'Verkeerd verbonden', 'Wrong number'),
  other('test', 'Test', 'Test'),
];

export const reporterGender: FormField = {
  code: 'reporter_gender',
  kind: 'choice',
  label: { nl: 'Gender van wie je spreekt', en: 'Gender of the person you speak with' },
  choices: [
    choice('female', 'Vrouw', 'Female'),
    choice('male', 'Man', 'Male'),
    choice('non_binary', 'Non-binair', 'Non-binary'),
    choice('unknown', 'Onbekend', 'Unknown'),
  ],
};

export const risk: FormField = {
  code: 'risk',
  kind: 'choice',
  label: { nl: 'Inschatting van het gevaar', en: 'Estimated risk' },
  choices: [
    choice('none', 'Geen', 'None'),
    choice('low', 'Laag', 'Low'),
    choice('raised', 'Verhoogd', 'Raised'),
    choice('acute', 'Acuut', 'Acute'),
  ],
};

export const followUpOn: FormField = {
  code: 'follow_up_on',
  kind: 'date',
  label: { nl: 'Opvolgen op', en: 'Follow up on' },
};

const withoutNames = { nl: 'Zonder namen of plaatsen.', en: 'Without names or places.' };

/** What is written in words; sealed. */
export const ownWords: readonly FormField[] = [
  {
    code: 'summary',
    kind: 'long_text',
    personal: true,
    label: { nl: 'Samenvatting', en: 'Summary' },
    hint: withoutNames,
  },
  {
    code: 'notes',
    kind: 'long_text',
    personal: true,
    label: { nl: 'Notitie', en: 'Notes' },
    hint: withoutNames,
  },
];

/** Where someone is handed on to; which of them a programme uses is its own. */
export const referralTargets = {
  deWaag: choice('de_waag', 'De Waag', 'De Waag (forensic outpatient clinic)'),
  otherClinic: choice('other_clinic', 'Andere instelling', 'Another institution'),
  peerGroup: choice('peer_group', 'Lotgenotengroep', 'Peer support group'),
  slachtofferhulp: choice('slachtofferhulp', 'Slachtofferhulp Nederland', 'Victim Support Netherlands'),
  csg: choice('csg', 'Centrum Seksueel Geweld', 'Sexual Assault Centre'),
  police: choice('police', 'Politie', 'Police'),
  bank: choice('bank', 'Bank', 'Bank'),
  meldpunt: choice('meldpunt_kinderporno', 'Meldpunt Kinderporno', 'Hotline for abuse material'),
  veiligThuis: choice(
    'veilig_thuis',
    'Veilig Thuis',
    'Veilig Thuis (domestic abuse and child protection advice)',
  ),
  gp: choice('gp', 'Huisarts', 'General practitioner'),
  none: choice('none', 'Geen', 'None'),
} as const;
