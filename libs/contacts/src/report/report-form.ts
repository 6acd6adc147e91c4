import { type ContactForm, type FormField, isOpenOn } from '#contract';
import { choice } from '../form/labelled.js';

/** A question of the contact's form, in the words of whoever answers it themselves. */
interface Asked extends Pick<FormField, 'code' | 'label' | 'choices'> {
  readonly kind?: undefined;
}

/** The question with what may be chosen on the local date, named as the contact's form names it. */
function asked(form: ContactForm, words: Asked, date: string): FormField {
  const field = form.fields.find(({ code }) => code === words.code);
  if (!field) throw new Error(`${form.programme} has no field ${words.code}`);
  const { kind, choices = [] } = field;
  const open = choices.filter((each) => isOpenOn(each, date));
  const codes = new Set(open.map(({ code }) => code));
  return {
    code: words.code,
    kind,
    label: words.label,
    choices: (words.choices ?? open.filter(({ parent }) => parent === undefined)).filter(
      ({ code }) => codes.has(code) && !['not_recorded', 'unknown'].includes(code),
    ),
  };
}

const story: FormField = {
  code: 'story',
  kind: 'long_text',
  personal: true,
  label: { nl: 'Wat is er gebeurd?', en: 'What happened?' },
  hint: {
    nl: 'Een paar zinnen is genoeg. Schrijf geen namen of adressen op als dat niet hoeft.',
    en: 'A few sentences will do. Leave out names and addresses where you can.',
  },
};

const answerBy: readonly FormField[] = [
  {
    code: 'answer_by',
    kind: 'choice',
    label: { nl: 'Hoe mogen we je antwoorden?', en: 'How may we answer you?' },
    hint: {
      nl: 'Met een code heb je geen e-mail nodig: je leest ons antwoord op deze site.',
      en: 'With a code you need no e-mail: you read our answer on this site.',
    },
    choices: [
      choice('code', 'Met een code van vijf woorden', 'With a code of five words'),
      choice('email', 'Per e-mail', 'By e-mail'),
      choice('none', 'Ik hoef geen antwoord', 'I need no answer'),
    ],
  },
  {
    code: 'email',
    kind: 'text',
    personal: true,
    label: { nl: 'Je e-mailadres', en: 'Your e-mail address' },
    hint: {
      nl: 'Alleen als je e-mail koos. Let op: anderen die in je mail kunnen kijken, zien ons antwoord.',
      en: 'Only if you chose e-mail. Mind: whoever can look into your mail sees our answer.',
    },
    when: { field: 'answer_by', in: ['email'] },
  },
];

/** A question of its own, or one of the contact's form. */
type Question = FormField | Asked;

const helpwantedReport: readonly Question[] = [
  { code: 'primary_topic', label: { nl: 'Waar gaat het over?', en: 'What is it about?' } },
  {
    code: 'reporter_role',
    label: { nl: 'Voor wie meld je het?', en: 'For whom do you report it?' },
    choices: [
      choice('victim', 'Het gaat over mij', 'It is about me'),
      choice('parent_carer', 'Voor mijn kind', 'For my child'),
      choice('peer', 'Voor een vriend of vriendin', 'For a friend'),
      choice('teacher', 'Voor een leerling', 'For a pupil'),
      choice('professional', 'Voor iemand die ik help', 'For someone I care for'),
      choice('other', 'Voor iemand anders', 'For someone else'),
    ],
  },
  {
    code: 'victim_age_band',
    label: { nl: 'Hoe oud is wie het overkwam?', en: 'How old is the person it happened to?' },
  },
  {
    code: 'platforms',
    kind: 'choices',
    label: { nl: 'Waar staat het, of waar gebeurde het?', en: 'Where is it, or where did it happen?' },
    hint: {
      nl: 'Je mag er meer kiezen. Kijken hoeft niet. Wat je nu weet is genoeg.',
      en: 'You may choose several. No need to look. What you know now is enough.',
    },
    choices: [
      choice('instagram', 'Instagram', 'Instagram'),
      choice('snapchat', 'Snapchat', 'Snapchat'),
      choice('tiktok', 'TikTok', 'TikTok'),
      choice('whatsapp', 'WhatsApp', 'WhatsApp'),
      choice('telegram', 'Telegram', 'Telegram'),
      choice('discord', 'Discord', 'Discord'),
      choice('website', 'Een website', 'A website'),
      choice('elsewhere', 'Ergens anders', 'Somewhere else'),
    ],
  },
  {
    code: 'links',
    kind: 'long_text',
    personal: true,
    label: { nl: 'Welke links of accountnamen weet je?', en: 'Which links or account names do you know?' },
    hint: {
      nl: 'Een link of accountnaam is genoeg. Stuur ons nooit de foto of video.',
      en: 'A link or an account name is enough. Never send us the photo or video.',
    },
  },
  story,
  {
    code: 'done_already',
    kind: 'choices',
    label: { nl: 'Wat heb je al gedaan?', en: 'What have you done already?' },
    hint: { nl: 'Niets is ook goed.', en: 'Nothing is fine, too.' },
    choices: [
      choice('kept_evidence', 'Bewijs bewaard', 'Kept evidence'),
      choice('blocked', 'De ander geblokkeerd', 'Blocked the other person'),
      choice('reported_platform', 'Gemeld bij het platform', 'Reported it to the platform'),
      choice('told_someone', 'Het iemand verteld', 'Told someone'),
      choice('police', 'De politie gebeld', 'Called the police'),
      choice('paid', 'Betaald', 'Paid'),
    ],
  },
  ...answerBy,
];

const stopItNowReport: readonly Question[] = [
  { code: 'primary_topic', label: { nl: 'Waar gaat het over?', en: 'What is it about?' } },
  { code: 'reporter_role', label: { nl: 'Over wie maak je je zorgen?', en: 'Whom are you worried about?' } },
  { ...story, label: { nl: 'Wat wil je ons vertellen?', en: 'What would you like to tell us?' } },
  ...answerBy,
];

const questions: Readonly<Record<string, readonly Question[]>> = {
  helpwanted: helpwantedReport,
  stop_it_now: stopItNowReport,
};

/** The version of the questions themselves; what may be chosen is of the contact's form. */
export const reportVersion = '2026.1';

/** The questions without those about e-mail, for a programme that has no mailbox to answer from. */
export function withoutEmail(fields: readonly FormField[]): readonly FormField[] {
  return fields
    .filter(({ code }) => code !== 'email')
    .map((field) =>
      field.code === 'answer_by'
        ? { ...field, choices: (field.choices ?? []).filter(({ code }) => code !== 'email') }
        : field,
    );
}

/**
 * What a programme asks whoever reports something on a local date, its choices by the form of the contact it becomes;
 * throws for a programme that has no such form.
 */
export function reportForm(form: ContactForm, date: string): ContactForm {
  const { programme } = form;
  const own = questions[programme];
  if (!own) throw new Error(`${programme} has no report form`);
  const fields = own.map((each) => (each.kind === undefined ? asked(form, each, date) : each));
  return { programme, version: reportVersion, kinds: [], fields };
}
