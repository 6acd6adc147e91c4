import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { useMailCounts } from './use-notice-mail.js';

/** The way to the mail of providers, and how much of it waits. */
export function PileLink() {
  const { noticeMail } = useWords();
  const { data } = useMailCounts();
  const waiting = (data?.unassigned ?? 0) + (data?.unread ?? 0);
  return (
    <a className="btn quiet" href="#takedown/mail" data-testid="to-pile">
      <Icon name="mail" />
      {noticeMail.link}
      {waiting > 0 && (
        <span className="badge warn" data-testid="pile-count">
          {noticeMail.waiting(waiting)}
        </span>
      )}
    </a>
  );
}
