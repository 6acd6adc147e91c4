import type { MailLanguage } from '#contract';
import { NotFound } from '#platform/errors';

type Words = Readonly<Record<MailLanguage, string>>;

/** How a programme answers mail, as data. */
export interface MailProfile {
  readonly programme: string;
  /** Working days within which it means to answer. */
  readonly answerWithin: number;
  /** Stand in lists and notifications on any screen: neither says who writes, nor about what. */
  readonly senderName: Words;
  readonly subject: Words;
  /** Stands under every answer. */
  readonly footer: Words;
  /** Told once to whoever sent something that was not kept; in both languages, because nobody has read a word yet. */
  readonly notKept: string;
}

const shared = {
  answerWithin: 2,
  senderName: { nl: 'E-mailteam', en: 'E-mail team' },
  subject: { nl: 'Antwoord op je bericht', en: 'Reply to your message' },
  footer: {
    nl: 'Je kunt gewoon op deze e-mail antwoorden. Stuur geen bijlagen of beelden: we bewaren alleen tekst.\nDirect gevaar? Bel 112.',
    en: 'You can simply reply to this e-mail. Please send no attachments or images: we keep text only.\nIn immediate danger? Call 112.',
  },
  notKept: `Dank je voor je bericht. We lezen het en antwoorden je.

Wat je meestuurde (een bijlage of een beeld) is niet bewaard: hier komt alleen tekst binnen. Je hoeft niets opnieuw te sturen. Wat we moeten weten, kun je in je eigen woorden vertellen.

Direct gevaar? Bel 112.

---

Thank you for your message. We will read it and answer you.

What you sent along (an attachment or an image) was not kept: only text comes in here. There is no need to send anything again. What we need to know, you can tell us in your own words.

In immediate danger? Call 112.`,
} as const;

const profiles: readonly MailProfile[] = [
  { programme: 'helpwanted', ...shared },
  { programme: 'stop_it_now', ...shared },
];

/** How a programme answers; throws `NotFound` for one that answers no mail. */
export function mailProfile(programme: string): MailProfile {
  const profile = profiles.find((known) => known.programme === programme);
  if (!profile) throw new NotFound();
  return profile;
}
