import type { MailThreadView } from '#contract';
import { mailApi } from '../api/mail.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { useThreadChanged } from './use-thread-changed.js';

interface Props {
  readonly thread: MailThreadView;
  readonly logging: boolean;
  readonly onLog: (logging: boolean) => void;
  readonly onBack: () => void;
}

/** What a thread is about, and what can be done with it. */
export function MailHeader({ thread, logging, onLog, onBack }: Props) {
  const { mail: words } = useWords();
  const task = useTask();
  const changed = useThreadChanged();
  const act = (work: (id: string) => Promise<MailThreadView>) =>
    task.run(async () => changed(await work(thread.id)));
  return (
    <>
      <header>
        <button
          type="button"
          className="icon-button back"
          aria-label={words.backToList}
          onClick={onBack}
          data-testid="back"
        >
          <Icon name="back" />
        </button>
        <div className="title">
          <h2 className="ellipsis">{thread.subject || words.noSubject}</h2>
          <p className="muted small">
            {thread.number} · {words.hidden}
          </p>
        </div>
        <div className="actions">
          {thread.may.take && (
            <button
              type="button"
              className="btn primary small"
              disabled={task.busy}
              onClick={() => act(mailApi.take)}
              data-testid="take-mail"
            >
              {words.take}
            </button>
          )}
          {thread.may.giveBack && (
            <button
              type="button"
              className="btn small"
              disabled={task.busy}
              onClick={() => act(mailApi.giveBack)}
              data-testid="give-back-mail"
            >
              {words.giveBack}
            </button>
          )}
          <button
            type="button"
            className="btn small"
            aria-pressed={logging}
            onClick={() => onLog(!logging)}
            data-testid="log-mail"
          >
            {words.log}
          </button>
        </div>
      </header>
      <ProblemBox text={task.problem} />
    </>
  );
}
