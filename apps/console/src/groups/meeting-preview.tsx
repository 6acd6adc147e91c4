import type { PlannedSession } from '#contract/referrals';
import { dayWords, timeWords } from '../referrals/when-words.js';
import { useLanguage } from '../words/language.js';
import { clockChanged } from './clock-changed.js';

/** The meetings as they will be; where the clocks change, that the time stays. */
export function MeetingPreview({ sessions }: { readonly sessions: readonly PlannedSession[] }) {
  const { language, words } = useLanguage();
  const { plan } = words.groups;
  if (sessions.length === 0) return null;
  const changed = clockChanged(sessions);
  return (
    <div className="stack" role="status" data-testid="meeting-preview">
      <p className="muted small">{plan.preview}</p>
      <ol className="meetings">
        {sessions.map(({ startsAt }, index) => (
          <li key={startsAt} data-testid="meeting-to-be">
            <span>
              {dayWords(language, startsAt)} {startsAt.slice(0, 4)}, {timeWords(language, startsAt)}
            </span>
            {changed[index] && <span className="muted small">{plan.clock}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
