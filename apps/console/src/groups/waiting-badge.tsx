import type { GroupSummary } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';

/** How many wait for a group, and that it is closed. */
export function WaitingBadge({ group: { waiting, closedAt } }: { readonly group: GroupSummary }) {
  const { groups } = useWords();
  return (
    <span className="group-badges">
      {closedAt !== undefined && (
        <span className="badge quiet state-badge">
          <Icon name="lock" /> {groups.closed}
        </span>
      )}
      <span className={waiting > 0 ? 'badge warn state-badge' : 'badge state-badge'}>
        {waiting > 0 && <Icon name="hourglass" />} {groups.waiting(waiting)}
      </span>
    </span>
  );
}
