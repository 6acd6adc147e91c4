import type { GroupView } from '#contract/referrals';
import { groupsApi } from '../api/groups.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { freeSeats } from './free-seats.js';
import { useGroupsChanged } from './use-groups.js';

interface Props {
  readonly group: GroupView;
  readonly onSaid: (said: string) => void;
}

/** Offers what is free to the next in line by hand; shown only while a seat is free and somebody waits. */
export function OfferButton({ group, onSaid }: Props) {
  const { groups } = useWords();
  const changed = useGroupsChanged();
  const task = useTask();
  if (group.waiting === 0 || group.closedAt !== undefined || freeSeats(group, new Date()) === 0) return null;
  const offer = () =>
    task.run(async () => {
      const { offered } = await groupsApi.offer(group.id);
      changed();
      onSaid(offered.length > 0 ? groups.offered(offered.length) : groups.notOffered);
    });
  return (
    <>
      <ProblemBox text={task.problem} />
      <button
        type="button"
        className="btn small primary"
        disabled={task.busy}
        onClick={offer}
        data-testid="offer-seat"
      >
        {groups.offer}
      </button>
    </>
  );
}
