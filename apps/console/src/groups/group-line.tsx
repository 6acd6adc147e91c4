import type { GroupSummary } from '#contract/referrals';
import { whenWords } from '../admin/when.js';
import { useLanguage } from '../words/language.js';
import { groupName } from './group-name.js';
import { SeatsBar } from './seats-bar.js';
import { WaitingBadge } from './waiting-badge.js';

/** A group in one line: for whom and where, when it meets next, its seats, and who waits. */
export function GroupLine({ group }: { readonly group: GroupSummary }) {
  const { language, words } = useLanguage();
  const { nextSessionAt: next } = group;
  return (
    <>
      <span className="group-what">
        <b>{groupName(words, group)}</b>
        <span className="muted small">
          {next === undefined ? words.groups.noNext : words.groups.next(whenWords(language, next))}
        </span>
      </span>
      <SeatsBar group={group} />
      <WaitingBadge group={group} />
    </>
  );
}
