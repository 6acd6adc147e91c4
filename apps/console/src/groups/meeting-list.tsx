import type { GroupSession } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import { dayWords, timeWords } from '../referrals/when-words.js';

/** Meetings that have not ended, in their order. */
export function MeetingList({ sessions }: { readonly sessions: readonly GroupSession[] }) {
  const { language, words } = useLanguage();
  const coming = sessions.filter(({ endsAt }) => Date.parse(endsAt) > Date.now());
  if (coming.length === 0) return <p className="muted small">{words.groups.noSessions}</p>;
  return (
    <ol className="meetings">
      {coming.map(({ id, startsAt, endsAt }) => (
        <li key={id} data-testid="meeting">
          <span>{dayWords(language, startsAt)}</span>
          <span className="muted">
            {timeWords(language, startsAt)} – {timeWords(language, endsAt)}
          </span>
        </li>
      ))}
    </ol>
  );
}
