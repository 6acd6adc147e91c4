import { useRef, useState } from 'react';
import type { InboundPile, InboundSummary } from '#contract/takedown';
import { noticeMailApi } from '../api/notice-mail.js';
import { useMay } from '../shell/permissions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { AssignForm } from './assign-form.js';
import { BackLink } from './back-link.js';
import { MailItem } from './mail-item.js';
import { AsideList, UnreadList } from './pile-lists.js';
import { useMailActs, useMailPile } from './use-notice-mail.js';

/** Mail of providers that waits for somebody. */
export function PilePage() {
  const words = useWords();
  const { noticeMail } = words;
  const { data, error } = useMailPile();
  const isEmpty = data !== undefined && data.unassigned.length + data.unread.length === 0;
  return (
    <div className="takedown">
      <h1 className="visually-hidden">{noticeMail.title}</h1>
      <header className="page-head">
        <BackLink />
        <h2 className="page-title">{noticeMail.title}</h2>
      </header>
      <p className="muted small">{noticeMail.intro}</p>
      {error && <ProblemBox text={noticeMail.again} />}
      {!data && !error && <p className="muted">{words.loading}</p>}
      {isEmpty && (
        <div className="card stack empty" data-testid="pile-empty">
          <p>{noticeMail.empty}</p>
        </div>
      )}
      {data && <Pile pile={data} />}
    </div>
  );
}

function Pile({ pile }: { readonly pile: InboundPile }) {
  const { noticeMail } = useWords();
  const acts = useMailActs();
  const mayAct = useMay('takedown:send');
  const line = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly undo?: string }>();
  /** What was acted on is gone from the page, so the focus goes to what came of it. */
  const say = (text: string, undo?: string) => {
    setSaid({ text, ...(undo !== undefined && { undo }) });
    line.current?.focus();
  };
  const back = ({ id, revision }: InboundSummary) =>
    acts.act(
      () => noticeMailApi.bringBack(id, { revision }),
      () => say(noticeMail.saidBack),
    );
  const undone = pile.aside.find(({ id }) => id === said?.undo);
  return (
    <>
      <div
        ref={line}
        tabIndex={-1}
        role="status"
        className={said === undefined ? 'visually-hidden' : 'note'}
        data-testid="pile-said"
      >
        <span>{said?.text}</span>
        {undone && (
          <button type="button" className="btn small" onClick={() => back(undone)} data-testid="pile-undo">
            {noticeMail.undo}
          </button>
        )}
      </div>
      <ProblemBox text={acts.problem} />
      {pile.unassigned.length > 0 && (
        <section className="card stack" aria-labelledby="mail-unassigned" data-testid="pile-unassigned">
          <h3 id="mail-unassigned">{noticeMail.unassigned}</h3>
          <p className="muted small">
            {noticeMail.unassignedHint} {noticeMail.defanged}
          </p>
          <ul className="notice-mail-items">
            {pile.unassigned.map((mail) => (
              <MailItem key={mail.id} mail={mail}>
                {mayAct && (
                  <AssignForm
                    mail={mail}
                    onAssigned={(reference) => say(noticeMail.saidAssigned(reference))}
                    onAside={(id) => say(noticeMail.saidAside, id)}
                  />
                )}
              </MailItem>
            ))}
          </ul>
        </section>
      )}
      <UnreadList mails={pile.unread} />
      <AsideList mails={pile.aside} busy={acts.busy} onBack={back} />
    </>
  );
}
