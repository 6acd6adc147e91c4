import type { GroupSummary } from '#contract/referrals';
import { whenWords } from '../admin/when.js';
import { useLanguage } from '../words/language.js';
import { groupName } from './group-name.js';
import { SeatsBar } from './seats-bar.js';
import { WaitingBadge } from './waiting-badge.js';

interface Props {
  readonly groups: readonly GroupSummary[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The groups that are open to a caller, one of them chosen. */
export function GroupChoice({ groups, chosen, onChoose }: Props) {
  const { language, words } = useLanguage();
  if (groups.length === 0) {
    return (
      <p className="note" data-testid="no-open-groups">
        <span>{words.groups.noGroups}</span>
      </p>
    );
  }
  return (
    <fieldset className="group-choice">
      <legend>{words.groups.chooseGroup}</legend>
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
        </label>
      ))}
    </fieldset>
  );
}
