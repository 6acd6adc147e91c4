import type { InboundMailView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { MailFacts } from './mail-facts.js';

interface Props {
  readonly mail: InboundMailView;
  /** What can be done with it. */
  readonly children?: React.ReactNode;
}

/** A message as it is read: as text, in which nothing can be followed. */
export function MailItem({ mail, children }: Props) {
  const { noticeMail } = useWords();
  const isGone = mail.from === undefined && mail.text === '' && mail.subject === '';
  return (
    <li className="mail-item stack" data-testid="mail-item" data-state={mail.state}>
      <MailFacts mail={mail} />
      {isGone ? (
        <p className="muted">{noticeMail.gone}</p>
      ) : (
        <>
          <p>
            <span className="visually-hidden">{noticeMail.subject}: </span>
            <b>{mail.subject === '' ? noticeMail.noSubject : mail.subject}</b>
          </p>
          <p className="mail-words" data-testid="mail-text">
            {mail.text}
          </p>
        </>
      )}
      {mail.cut && <p className="muted small">{noticeMail.cut}</p>}
      {mail.dropped > 0 && (
        <p className="muted small" data-testid="mail-dropped">
          {noticeMail.dropped(mail.dropped)}
        </p>
      )}
      <p className="muted small">{noticeMail.matched[mail.matchedBy]}</p>
      {children}
    </li>
  );
}
