import type { InboundSummary } from '#contract/takedown';
import { useMay } from '../shell/permissions.js';
import { useWords } from '../words/language.js';
import { MailFacts } from './mail-facts.js';
import { noticeAddress } from './use-notice-address.js';

/** What nobody has read, with the way to its notice. */
export function UnreadList({ mails }: { readonly mails: readonly InboundSummary[] }) {
  const { noticeMail } = useWords();
  if (mails.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="mail-unread" data-testid="pile-unread">
      <h3 id="mail-unread">{noticeMail.unread}</h3>
      <ul className="notice-mail-items">
        {mails.map((mail) => (
          <li key={mail.id} className="mail-item stack">
            <MailFacts mail={mail} />
            {mail.notice && (
              <a className="link" href={noticeAddress(mail.notice.id)} data-testid="pile-to-notice">
                {noticeMail.open(mail.notice.reference)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AsideProps {
  readonly mails: readonly InboundSummary[];
  readonly busy: boolean;
  readonly onBack: (mail: InboundSummary) => void;
}

/** What was set aside lately, and can be put back. */
export function AsideList({ mails, busy, onBack }: AsideProps) {
  const { noticeMail } = useWords();
  const mayAct = useMay('takedown:send');
  if (mails.length === 0) return null;
  return (
    <details className="card" data-testid="pile-aside">
      <summary>
        {noticeMail.aside} ({mails.length})
      </summary>
      <ul className="notice-mail-items">
        {mails.map((mail) => (
          <li key={mail.id} className="mail-item stack">
            <MailFacts mail={mail} />
            {mayAct && (
              <button type="button" className="btn small" disabled={busy} onClick={() => onBack(mail)}>
                {noticeMail.bringBack}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
