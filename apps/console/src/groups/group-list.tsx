import type { GroupSummary } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import { whenWords } from '../admin/when.js';
import { groupName } from './group-name.js';
import { SeatsBar } from './seats-bar.js';
import { WaitingBadge } from './waiting-badge.js';

interface Props {
  readonly groups: readonly GroupSummary[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Every group: for whom and where, when it meets next, its seats, and who waits. */
export function GroupList({ groups, selected, onSelect }: Props) {
  const { language, words } = useLanguage();
  if (groups.length === 0) {
    return (
      <div className="card stack empty" data-testid="no-groups">
        <p>{words.groups.empty}</p>
        <p className="muted small">{words.groups.emptyHint}</p>
      </div>
    );
  }
  return (
    <ul className="card group-list" aria-label={words.groups.title}>
      {groups.map((group) => (
        <li key={group.id}>
          <button
            type="button"
            className="group-row"
            aria-current={group.id === selected ? 'true' : undefined}
            onClick={() => onSelect(group.id)}
            data-testid="group"
            data-id={group.id}
          >
            <span className="group-what">
              <b>{groupName(words, group)}</b>
              <span className="muted small">
                {group.nextSessionAt === undefined
                  ? words.groups.noNext
                  : words.groups.next(whenWords(language, group.nextSessionAt))}
              </span>
            </span>
            <SeatsBar group={group} />
            <WaitingBadge group={group} />
          </button>
        </li>
      ))}
    </ul>
  );
}
