import type { MailTemplate } from '#contract';

const shared: readonly MailTemplate[] = [
  {
    code: 'thanks_question',
    title: { nl: 'Dank, met een vraag', en: 'Thanks, with a question' },
    text: {
      nl: 'Dank je voor je bericht. Goed dat je dit vertelt.\n\nOm goed mee te kunnen denken, wil ik graag iets meer weten: \n\nJe bepaalt zelf wat je vertelt. Een naam is niet nodig.',
      en: 'Thank you for your message. It is good that you tell us.\n\nTo think along well, I would like to know a little more: \n\nYou decide what you tell. A name is not needed.',
    },
  },
  {
    code: 'rather_talk',
    title: { nl: 'Liever praten', en: 'Rather talk' },
    text: {
      nl: 'Praten gaat soms makkelijker dan schrijven. Je kunt ons tijdens openingstijden bellen of met ons chatten, zonder je naam te noemen. Schrijven mag natuurlijk ook.',
      en: 'Talking is sometimes easier than writing. During opening hours you can call us or chat with us, without giving your name. Writing is fine too, of course.',
    },
  },
  {
    code: 'closing',
    title: { nl: 'Afsluiten', en: 'Closing' },
    text: {
      nl: 'Fijn dat je ons hebt geschreven. Ik sluit dit nu af. Komt er iets op, of gaat het niet goed? Antwoord dan gewoon op deze e-mail; we lezen het.',
      en: 'I am glad that you wrote to us. I am closing this now. If something comes up, or things do not go well, simply reply to this e-mail; we will read it.',
    },
  },
];

const own: Readonly<Record<string, readonly MailTemplate[]>> = {
  helpwanted: [
    {
      code: 'what_now',
      title: { nl: 'Wat je nu kunt doen', en: 'What you can do now' },
      text: {
        nl: 'Dit kun je nu doen:\n\n- Reageer niet meer en betaal niet.\n- Bewaar berichten, namen en links. Verwijder niets.\n- Blokkeer de ander daarna en meld het account bij het platform.\n- Vertel het aan iemand die je vertrouwt.\n\nHet is niet jouw schuld. We helpen je verder.',
        en: 'This is what you can do now:\n\n- Do not answer any more, and do not pay.\n- Keep messages, names and links. Delete nothing.\n- After that, block the other and report the account to the platform.\n- Tell someone you trust.\n\nIt is not your fault. We will help you further.',
      },
    },
  ],
  stop_it_now: [
    {
      code: 'first_talk',
      title: { nl: 'Een eerste gesprek', en: 'A first talk' },
      text: {
        nl: 'Een eerste gesprek kan zonder naam. Je vertelt wat je zelf wilt vertellen, en er is tijd voor jouw vragen. Daarna beslis je pas of je verder wilt.',
        en: 'A first talk is possible without a name. You tell what you want to tell, and there is time for your questions. Only after that you decide whether to go on.',
      },
    },
  ],
};

/** The texts with which a programme may begin an answer. */
export function mailTemplates(programme: string): readonly MailTemplate[] {
  return [...(own[programme] ?? []), ...shared];
}
