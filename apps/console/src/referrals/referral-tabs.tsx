import { useWords } from '../words/language.js';
import { addressOf, type Section, sections } from './use-section.js';

/** The ways between the parts of referrals. */
export function ReferralTabs({ section }: { readonly section: Section }) {
  const { groups } = useWords();
  return (
    <nav className="referral-tabs" aria-label={groups.tabsOf}>
      {sections.map((each) => (
        <a
          key={each}
          href={addressOf(each)}
          aria-current={each === section ? 'page' : undefined}
          data-testid={`tab-${each}`}
        >
          {groups.tabs[each]}
        </a>
      ))}
    </nav>
  );
}
