import { mondayOf } from '../contacts/week.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { addDays, weekNumber } from './week-dates.js';
import { dateWords } from './when-words.js';

interface Props {
  readonly monday: string;
  readonly onMonday: (monday: string) => void;
}

/** Which week is shown, and the ways to the ones before and after. */
export function WeekSteps({ monday, onMonday }: Props) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const from = dateWords(language, monday);
  const until = dateWords(language, addDays(monday, 6));
  return (
    <div className="week-steps">
      <button
        type="button"
        className="icon-button"
        aria-label={referrals.earlier}
        title={referrals.earlier}
        onClick={() => onMonday(addDays(monday, -7))}
        data-testid="week-earlier"
      >
        <Icon name="back" />
      </button>
      <b aria-live="polite" data-testid="week">
        {referrals.week(weekNumber(monday), from, until)}
      </b>
      <button
        type="button"
        className="icon-button"
        aria-label={referrals.later}
        title={referrals.later}
        onClick={() => onMonday(addDays(monday, 7))}
        data-testid="week-later"
      >
        <Icon name="forward" />
      </button>
      <button
        type="button"
        className="btn small"
        onClick={() => onMonday(mondayOf(new Date()))}
        data-testid="week-today"
      >
        {referrals.today} <kbd aria-hidden="true">T</kbd>
      </button>
    </div>
  );
}
