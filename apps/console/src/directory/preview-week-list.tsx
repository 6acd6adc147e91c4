import type { AvailabilityPreview } from '#contract/referrals';
import { addDays, weekNumber } from '../referrals/week-dates.js';
import { dateWords, timeWords } from '../referrals/when-words.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { weekdayDate } from './date-words.js';
import { type PreviewLine, previewWeeks } from './preview-weeks.js';
import { skippedWords } from './rule-words.js';

interface Props {
  readonly preview: AvailabilityPreview;
  readonly startAt: string;
}

/** The weeks of a preview, each with its times and with what there is to know of it. */
export function PreviewWeekList({ preview, startAt }: Props) {
  const { language, words } = useLanguage();
  const { directory } = words;
  // Where the clock itself takes the time away, it does not stay.
  const isWhole = preview.skipped.every(({ why }) => why !== 'skipped' && why !== 'twice');
  return (
    <ol className="preview-weeks">
      {previewWeeks(preview).map(({ monday, lines }) => (
        <li key={monday} data-testid="preview-week" data-monday={monday}>
          <h5>
            {directory.week(
              weekNumber(monday),
              dateWords(language, monday),
              dateWords(language, addDays(monday, 6)),
            )}
          </h5>
          {lines.length === 0 && <p className="muted small">{directory.noTimes}</p>}
          <ul>
            {lines.map((line) => (
              <Line key={`${line.is} ${line.date}`} line={line} startAt={startAt} isWhole={isWhole} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface LineProps {
  readonly line: PreviewLine;
  readonly startAt: string;
  /** The change of the clock takes no time away. */
  readonly isWhole: boolean;
}

function Line({ line, startAt, isWhole }: LineProps) {
  const spoken = useLanguage();
  const { language, words } = spoken;
  const { directory } = words;
  const day = weekdayDate(language, line.date);
  switch (line.is) {
    case 'slot':
      return (
        <li data-testid="preview-slot">
          {day}{' '}
          <b>{`${timeWords(language, line.slot.startsAt)} – ${timeWords(language, line.slot.endsAt)}`}</b>
        </li>
      );
    case 'clock':
      return (
        <li className="preview-clock" data-testid="preview-clock">
          <Icon name="clock" />
          <span>
            {directory.clock[line.change.direction](day)}. {isWhole && directory.clockStays(startAt)}
          </span>
        </li>
      );
    case 'skipped': {
      const { why } = line.skipped;
      const isClock = why === 'skipped' || why === 'twice';
      return (
        <li
          className={isClock ? 'preview-skipped on-clock' : 'preview-skipped'}
          data-testid="preview-skipped"
        >
          <Icon name={isClock ? 'info' : 'cross'} />
          <span>
            {!isClock && `${day} `}
            {skippedWords(spoken, line.skipped, startAt)}
          </span>
        </li>
      );
    }
  }
}
