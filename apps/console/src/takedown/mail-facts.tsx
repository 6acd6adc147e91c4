import type { InboundSummary } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';

/** What a machine may say without anybody having signed it: a report knows the token that only its receiver was given. */
const needsNoSender = ['bounce_failed', 'delayed', 'delivered'];

/** Who wrote a message and when, and whether that is certain. */
export function MailFacts({ mail }: { readonly mail: InboundSummary }) {
  const { language, words } = useLanguage();
  const { noticeMail } = words;
  const { from, domain, meaning, provider } = mail;
  const isUnsure = meaning === 'unauthenticated' || meaning === 'unknown';
  return (
    <div className="mail-facts">
      <p className="mail-facts-line">
        <b>{provider ?? from ?? noticeMail.noFrom}</b>
        <time className="muted small" dateTime={mail.receivedAt}>
          {whenWords(language, mail.receivedAt)}
        </time>
        {!isUnsure && <span className="badge quiet">{noticeMail.meanings[meaning]}</span>}
      </p>
      {provider !== undefined && from !== undefined && (
        <p className="muted small">
          {noticeMail.from} <span className="mail-address">{from}</span>
        </p>
      )}
      {isUnsure && (
        <p className="mail-unsure" data-testid="mail-unsure">
          <Icon name="alert" />
          <span>
            <b>{noticeMail.unsure}.</b> {noticeMail.unsureHint}
          </span>
        </p>
      )}
      {!isUnsure && domain !== undefined && !needsNoSender.includes(meaning) && (
        <p className="mail-sure small" data-testid="mail-sure">
          <Icon name="confirmed" /> {noticeMail.sure(domain)}
        </p>
      )}
    </div>
  );
}
