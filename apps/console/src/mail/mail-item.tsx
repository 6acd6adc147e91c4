import { useState } from 'react';
import type { MailMessageView } from '#contract';
import { whenWords } from '../admin/when.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage, useWords } from '../words/language.js';
import { splitQuote } from './split-quote.js';

interface Props {
  readonly item: MailMessageView;
  readonly mayResend: boolean;
  readonly onResolve: (outcome: 'sent' | 'again') => Promise<void>;
}

/** One message of a thread. */
export function MailItem({ item, mayResend, onResolve }: Props) {
  const { language, words } = useLanguage();
  const { mail } = words;
  const own = item.kind !== 'received';
  return (
    <article
      className={own ? 'letter own' : 'letter'}
      data-testid="mail-item"
      data-kind={item.kind}
      data-state={item.state}
    >
      <header>
        <b>{own ? (item.by?.displayName ?? mail.us) : mail.them}</b>
        <time className="muted small" dateTime={item.at}>
          {whenWords(language, item.at)}
        </time>
      </header>
      {item.otherSender && (
        <p className="note warn">
          <Icon name="info" />
          <span>{mail.otherSender}</span>
        </p>
      )}
      {item.kind === 'notice' ? <p className="muted">{mail.notice}</p> : <Text text={item.text} />}
      {item.cut && <p className="muted small">{mail.cut}</p>}
      {item.dropped > 0 && (
        <p className="muted small aside">
          <Icon name="shield" />
          {mail.dropped(item.dropped)}
        </p>
      )}
      {item.state && <State state={item.state} mayResend={mayResend} onResolve={onResolve} />}
    </article>
  );
}

/** What was written; what it repeats of earlier messages is folded away. */
function Text({ text }: { readonly text: string | undefined }) {
  const { mail: words } = useWords();
  const [open, setOpen] = useState(false);
  if (text === undefined) return <p className="muted">{words.erased}</p>;
  if (text === '') return <p className="muted">{words.noText}</p>;
  const { fresh, quoted } = splitQuote(text);
  return (
    <>
      <p className="letter-text">{fresh}</p>
      {quoted !== '' && (
        <button
          type="button"
          className="link small"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-testid="quoted"
        >
          {open ? words.hideQuoted : words.showQuoted}
        </button>
      )}
      {open && <p className="letter-text muted">{quoted}</p>}
    </>
  );
}

type StateProps = Pick<Props, 'mayResend' | 'onResolve'> & {
  readonly state: NonNullable<MailMessageView['state']>;
};

function State({ state, mayResend, onResolve }: StateProps) {
  const { mail: words } = useWords();
  if (state === 'unsure' || state === 'failed' || state === 'returned')
    return <Problem state={state} mayResend={mayResend} onResolve={onResolve} />;
  return (
    <p className="meta">
      <Icon name={state === 'sent' ? 'check' : 'clock'} />
      {words.states[state]}
    </p>
  );
}

/** What no machine can decide. */
function Problem({
  state,
  mayResend,
  onResolve,
}: Omit<StateProps, 'state'> & { readonly state: 'unsure' | 'failed' | 'returned' }) {
  const { mail: words } = useWords();
  const task = useTask();
  const [asking, setAsking] = useState(false);
  return (
    <div className="note warn" data-testid="mail-problem">
      <Icon name="info" />
      <div className="stack">
        <p>
          <b>{words.states[state]}.</b> {words.problems[state]}
        </p>
        <p className="form-end">
          <button
            type="button"
            className="btn small"
            disabled={task.busy}
            onClick={() => task.run(() => onResolve('sent'))}
            data-testid="mark-sent"
          >
            {words.markSent}
          </button>
          {mayResend && (
            <button
              type="button"
              className="btn small"
              disabled={task.busy}
              onClick={() => setAsking(true)}
              data-testid="send-again"
            >
              {words.sendAgain}
            </button>
          )}
        </p>
        <ProblemBox text={task.problem} />
      </div>
      <ConfirmDialog
        opened={asking}
        title={words.againTitle}
        text={words.againText}
        confirm={words.sendAgain}
        testId="confirm-send-again"
        onConfirm={() => task.run(() => onResolve('again'))}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
