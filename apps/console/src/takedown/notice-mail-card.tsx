import type { InboundMailView, NoticeState, NoticeView } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { noticeMailApi } from '../api/notice-mail.js';
import { useMay } from '../shell/permissions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage, useWords } from '../words/language.js';
import { MailItem } from './mail-item.js';
import { useMailActs, useMailOfNotice } from './use-notice-mail.js';

/** States in which somebody looks whether mail came. */
const awaited: readonly NoticeState[] = ['sent', 'acknowledged', 'info_requested', 'dispatch_unknown'];

/** What its provider answered by mail. What that means, a person chooses at the notice. */
export function NoticeMailCard({ view }: { readonly view: NoticeView }) {
  const words = useWords();
  const { noticeMail } = words;
  const { data, error } = useMailOfNotice(view.id);
  const acts = useMailActs();
  const mails = data?.mails ?? [];
  // A card is worth its place once there is something to read in it.
  if (data && mails.length === 0)
    return !awaited.includes(view.state) ? null : (
      <p className="muted" data-testid="no-notice-mail">
        {noticeMail.none}
      </p>
    );
  return (
    <section className="card stack" aria-labelledby="notice-mail" data-testid="notice-mail">
      <h3 id="notice-mail">{noticeMail.card}</h3>
      {error && <ProblemBox text={noticeMail.again} />}
      <ProblemBox text={acts.problem} />
      {!data && !error && <p className="muted">{words.loading}</p>}
      {mails.length > 0 && (
        <>
          <p className="muted small">
            {noticeMail.defanged} {noticeMail.chooseAbove}
          </p>
          <ul className="notice-mail-items">
            {mails.map((mail) => (
              <MailItem key={mail.id} mail={mail}>
                <ReadLine mail={mail} acts={acts} />
              </MailItem>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ReadProps {
  readonly mail: InboundMailView;
  readonly acts: ReturnType<typeof useMailActs>;
}

function ReadLine({ mail, acts }: ReadProps) {
  const { language, words } = useLanguage();
  const { noticeMail } = words;
  const mayRead = useMay('takedown:send');
  const { id, revision, state, handledBy, handledAt } = mail;
  if (state === 'read')
    return handledBy === undefined || handledAt === undefined ? null : (
      <p className="muted small" data-testid="mail-read-by">
        {noticeMail.readBy(handledBy, whenWords(language, handledAt))}
      </p>
    );
  if (!mayRead) return null;
  return (
    <button
      type="button"
      className="btn small"
      disabled={acts.busy}
      onClick={() => acts.act(() => noticeMailApi.read(id, { revision }))}
      data-testid="mail-read"
    >
      {noticeMail.read}
    </button>
  );
}
