import { useEffect, useState } from 'react';

/** The parts of referrals, as the address names them. */
export const sections = ['referrals', 'groups', 'outcomes'] as const;
export type Section = (typeof sections)[number];

const named = (): Section =>
  sections.find((section) => section === location.hash.split('/')[1]) ?? 'referrals';

/** The address of a part. */
export const addressOf = (section: Section): string =>
  section === 'referrals' ? '#referrals' : `#referrals/${section}`;

/** The part that the address names, the calendar where it names none. */
export function useSection(): Section {
  const [section, setSection] = useState(named);
  useEffect(() => {
    const look = () => setSection(named());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return section;
}
