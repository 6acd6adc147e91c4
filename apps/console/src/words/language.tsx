import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { callsEn } from './calls-en.js';
import { callsNl } from './calls-nl.js';
import { chatEn } from './chat-en.js';
import { chatNl } from './chat-nl.js';
import { clientChannelEn } from './client-channel-en.js';
import { clientChannelNl } from './client-channel-nl.js';
import { contactsEn } from './contacts-en.js';
import { contactsNl } from './contacts-nl.js';
import { availabilityEn } from './availability-en.js';
import { availabilityNl } from './availability-nl.js';
import { directoryEn } from './directory-en.js';
import { directoryNl } from './directory-nl.js';
import { adminEn } from './admin-en.js';
import { adminNl } from './admin-nl.js';
import { mailEn } from './mail-en.js';
import { mailNl } from './mail-nl.js';
import { escalationEn } from './escalation-en.js';
import { escalationNl } from './escalation-nl.js';
import { formsEn } from './forms-en.js';
import { formsNl } from './forms-nl.js';
import { en } from './en.js';
import { findingEn } from './finding-en.js';
import { findingNl } from './finding-nl.js';
import { groupsEn } from './groups-en.js';
import { groupsNl } from './groups-nl.js';
import { noticeMailEn } from './notice-mail-en.js';
import { noticeMailNl } from './notice-mail-nl.js';
import { nl } from './nl.js';
import { outcomesEn } from './outcomes-en.js';
import { outcomesNl } from './outcomes-nl.js';
import { providersEn } from './providers-en.js';
import { providersNl } from './providers-nl.js';
import { queuesEn } from './queues-en.js';
import { queuesNl } from './queues-nl.js';
import { referralsEn } from './referrals-en.js';
import { referralsNl } from './referrals-nl.js';
import { reportEn } from './report-en.js';
import { reportNl } from './report-nl.js';
import { takedownChannelEn } from './takedown-channel-en.js';
import { takedownChannelNl } from './takedown-channel-nl.js';
import { takedownCourseEn } from './takedown-course-en.js';
import { takedownCourseNl } from './takedown-course-nl.js';
import { takedownEn } from './takedown-en.js';
import { takedownNl } from './takedown-nl.js';
import { takedownProbesEn } from './takedown-probes-en.js';
import { takedownProbesNl } from './takedown-probes-nl.js';
import { takedownNoticeEn } from './takedown-notice-en.js';
import { takedownNoticeNl } from './takedown-notice-nl.js';

export type Language = 'nl' | 'en';

const all = {
  nl: {
    ...nl,
    chat: chatNl,
    admin: adminNl,
    contacts: contactsNl,
    calls: callsNl,
    clientChannel: clientChannelNl,
    finding: findingNl,
    mail: mailNl,
    forms: formsNl,
    referrals: referralsNl,
    directory: { ...directoryNl, ...availabilityNl },
    groups: groupsNl,
    outcomes: outcomesNl,
    noticeMail: noticeMailNl,
    takedown: {
      ...takedownNl,
      one: { ...takedownNoticeNl, ...takedownCourseNl },
      channel: takedownChannelNl,
      probes: takedownProbesNl,
    },
    providers: providersNl,
    escalation: escalationNl,
    queues: queuesNl,
    report: reportNl,
  },
  en: {
    ...en,
    chat: chatEn,
    admin: adminEn,
    contacts: contactsEn,
    calls: callsEn,
    clientChannel: clientChannelEn,
    finding: findingEn,
    mail: mailEn,
    forms: formsEn,
    referrals: referralsEn,
    directory: { ...directoryEn, ...availabilityEn },
    groups: groupsEn,
    outcomes: outcomesEn,
    noticeMail: noticeMailEn,
    takedown: {
      ...takedownEn,
      one: { ...takedownNoticeEn, ...takedownCourseEn },
      channel: takedownChannelEn,
      probes: takedownProbesEn,
    },
    providers: providersEn,
    escalation: escalationEn,
    queues: queuesEn,
    report: reportEn,
  },
};

/** All words of the console in one language. */
export type AllWords = (typeof all)['nl'];

interface Spoken {
  readonly language: Language;
  readonly words: AllWords;
  readonly speak: (language: Language) => void;
}

const storageKey = 'console-language';

function storedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl';
  }
}

const LanguageContext = createContext<Spoken | undefined>(undefined);

/** Gives the console its words, and keeps the choice of language. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo<Spoken>(() => {
    const speak = (next: Language) => {
      setLanguage(next);
      try {
        localStorage.setItem(storageKey, next);
      } catch {
        // A browser that keeps nothing still switches for as long as the page lives.
      }
    };
    return { language, words: all[language], speak };
  }, [language]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

/** The language spoken, its words, and the way to change it. */
export function useLanguage(): Spoken {
  const spoken = useContext(LanguageContext);
  if (!spoken) throw new Error('No LanguageProvider above this component');
  return spoken;
}

/** Only the words. */
export const useWords = (): AllWords => useLanguage().words;
