import { useWords } from '../words/language.js';
import type { WeekView } from './use-view.js';

interface Props {
  readonly view: WeekView;
  readonly onView: (view: WeekView) => void;
}

const views: readonly WeekView[] = ['week', 'list'];

/** Calendar or list. */
export function ViewSwitch({ view, onView }: Props) {
  const { referrals } = useWords();
  return (
    <div className="views" role="group" aria-label={referrals.view}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          className="btn small"
          aria-pressed={each === view}
          onClick={() => onView(each)}
          data-testid={`view-${each}`}
        >
          {referrals.views[each]}
        </button>
      ))}
    </div>
  );
}
