import type { MailThreadSummary } from '#contract';
import { whenWords } from '../admin/when.js';
import { useLanguage } from '../words/language.js';
import { daysOpen } from './due-words.js';

interface Props {
  readonly thread: MailThreadSummary;
  readonly now: number;
  readonly mine: boolean;
  readonly current: boolean;
  readonly onSelect: () => void;
}

/** One thread of a list. */
export function MailRow({ thread, now, mine, current, onSelect }: Props) {
  const { language, words } = useLanguage();
  const { mail } = words;
  const { waitingSince, answerBy, counsellor } = thread;
  const whose = mine ? mail.mine : (counsellor?.displayName ?? mail.free);
  return (
    <button
      type="button"
      className="row chat"
      aria-current={current ? 'true' : undefined}
      onClick={onSelect}
      data-testid="mail-row"
    >
      <span className="row-text">
        <b className="ellipsis">{thread.subject || mail.noSubject}</b>
        <span className="muted small">
          {waitingSince === undefined
            ? whenWords(language, thread.lastAt)
            : mail.daysOpen(daysOpen(waitingSince, now))}
        </span>
        <span className="last">{[thread.number, mail.messages(thread.messages)].join(' · ')}</span>
        <span className="badges">
          <span className={counsellor ? 'badge' : 'badge quiet'}>{whose}</span>
          {answerBy !== undefined && (
            <span className={Date.parse(answerBy) < now ? 'badge warn' : 'badge quiet'}>
              {mail.before(whenWords(language, answerBy))}
            </span>
          )}
        </span>
      </span>
    </button>
  );
}
