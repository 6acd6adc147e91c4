import type { AvailabilityPreview } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { dateWords } from '../referrals/when-words.js';
import { weekdayDate } from './date-words.js';

interface Props {
  readonly preview: AvailabilityPreview;
  readonly onEarlier: () => void;
  readonly onLater: () => void;
  readonly onToday: () => void;
  readonly onDate: (date: string) => void;
}

/** The ways to other weeks of a preview, and straight to the one in which the clock changes. */
export function PreviewSteps({ preview, onEarlier, onLater, onToday, onDate }: Props) {
  const { language, words } = useLanguage();
  const { directory } = words;
  const { from, to, nextClockChange } = preview;
  const next = nextClockChange && nextClockChange.date > to ? nextClockChange.date : undefined;
  return (
    <div className="week-steps">
      <button
        type="button"
        className="icon-button"
        aria-label={directory.earlier}
        title={directory.earlier}
        onClick={onEarlier}
        data-testid="preview-earlier"
      >
        <Icon name="back" />
      </button>
      <b aria-live="polite" data-testid="preview-span">
        {dateWords(language, from)} – {dateWords(language, to)} {to.slice(0, 4)}
      </b>
      <button
        type="button"
        className="icon-button"
        aria-label={directory.laterWeeks}
        title={directory.laterWeeks}
        onClick={onLater}
        data-testid="preview-later"
      >
        <Icon name="forward" />
      </button>
      <button type="button" className="btn small" onClick={onToday} data-testid="preview-today">
        {directory.thisWeek}
      </button>
      {next !== undefined && (
        <button
          type="button"
          className="btn small"
          onClick={() => onDate(next)}
          data-testid="to-clock-change"
        >
          <Icon name="clock" />
          {directory.toClockChange(`${weekdayDate(language, next)} ${next.slice(0, 4)}`)}
        </button>
      )}
    </div>
  );
}
