import type { GroupSummary } from '#contract/referrals';
import { useWords } from '../words/language.js';
import { GroupLine } from './group-line.js';

interface Props {
  readonly groups: readonly GroupSummary[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The groups that are open to a caller, one of them chosen. */
export function GroupChoice({ groups, chosen, onChoose }: Props) {
  const { groups: words } = useWords();
  if (groups.length === 0) {
    return (
      <p className="note" data-testid="no-open-groups">
        <span>{words.noGroups}</span>
      </p>
    );
  }
  return (
    <fieldset className="group-choice">
      <legend>{words.chooseGroup}</legend>
      {groups.map((group) => (
        <label key={group.id} className="group-option">
          <input
            type="radio"
            name="group"
            checked={group.id === chosen}
            onChange={() => onChoose(group.id)}
            data-testid="group-option"
            data-id={group.id}
          />
          <GroupLine group={group} />
        </label>
      ))}
    </fieldset>
  );
}
