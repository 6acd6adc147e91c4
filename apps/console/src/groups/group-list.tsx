import type { GroupSummary } from '#contract/referrals';
import { useWords } from '../words/language.js';
import { GroupLine } from './group-line.js';

interface Props {
  readonly groups: readonly GroupSummary[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Every group, one of them open. */
export function GroupList({ groups, selected, onSelect }: Props) {
  const { groups: words } = useWords();
  if (groups.length === 0) {
    return (
      <div className="card stack empty" data-testid="no-groups">
        <p>{words.empty}</p>
        <p className="muted small">{words.emptyHint}</p>
      </div>
    );
  }
  return (
    <ul className="card group-list" aria-label={words.title}>
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
            <GroupLine group={group} />
          </button>
        </li>
      ))}
    </ul>
  );
}
