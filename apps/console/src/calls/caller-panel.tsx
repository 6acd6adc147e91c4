import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallerHistory, ContactForm, ContactView, LinkCaller } from '#contract';
import { callsApi } from '../api/calls.js';
import { IssuedCode } from '../shell/issued-code.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { CallerHistoryList } from './caller-history-list.js';
import { FindCaller } from './find-caller.js';
import { NewCaller } from './new-caller.js';
import { LinkedCaller } from './linked-caller.js';

interface Props {
  readonly contact: ContactView;
  readonly form: ContactForm;
  /** The contact as it stands after a change. */
  readonly onContact: (contact: ContactView) => void;
}

/** Who this contact is with: found by a code or a word, or given a code, and linked with how sure it is. */
export function CallerPanel({ contact, form, onContact }: Props) {
  const { calls } = useWords();
  const queries = useQueryClient();
  const task = useTask();
  const [found, setFound] = useState<CallerHistory>();
  const [code, setCode] = useState<string>();
  const [undone, setUndone] = useState<LinkCaller>();
  const take = (next: ContactView) => {
    onContact(next);
    setFound(undefined);
    void queries.invalidateQueries({ queryKey: ['callers'] });
  };
  const link = (asked: LinkCaller) =>
    task.run(async () => {
      take(await callsApi.linkCaller(contact.id, asked));
      setUndone(undefined);
    });
  const unlink = () =>
    task.run(async () => {
      const { caller } = contact;
      take(await callsApi.unlinkCaller(contact.id));
      setCode(undefined);
      if (caller) setUndone({ callerId: caller.id, certainty: caller.certainty });
    });
  const issued = (told: string, next: ContactView) => {
    take(next);
    setCode(told);
    setUndone(undefined);
  };
  return (
    <div className="stack">
      <h2>
        {calls.spokenBefore} <kbd aria-hidden="true">F4</kbd>
      </h2>
      <ProblemBox text={task.problem} />
      {code !== undefined && (
        <IssuedCode label={calls.tellCode} code={code} hint={calls.codeOnce} testId="caller-code">
          <button
            type="button"
            className="btn small"
            autoFocus
            onClick={() => setCode(undefined)}
            data-testid="code-told"
          >
            {calls.codeTold}
          </button>
        </IssuedCode>
      )}
      {undone && (
        <p className="note" role="status">
          <span>{calls.unlinked}</span>
          <button type="button" className="link" onClick={() => link(undone)} data-testid="undo-unlink">
            {calls.undo}
          </button>
        </p>
      )}
      {contact.caller ? (
        <>
          <LinkedCaller contact={contact} caller={contact.caller} form={form} onUnlink={unlink} />
          {code === undefined && contact.caller.certainty === 'certain' && (
            <NewCaller contact={contact} onIssued={issued} again />
          )}
        </>
      ) : (
        <>
          <FindCaller onFound={setFound} />
          {found && <Match found={found} form={form} busy={task.busy} onLink={link} />}
          {!found && <NewCaller contact={contact} onIssued={issued} />}
        </>
      )}
    </div>
  );
}

interface MatchProps {
  readonly found: CallerHistory;
  readonly form: ContactForm;
  readonly busy: boolean;
  readonly onLink: (asked: LinkCaller) => void;
}

/** Someone was found: is it them? */
function Match({ found, form, busy, onLink }: MatchProps) {
  const { calls } = useWords();
  const callerId = found.caller.id;
  return (
    <section className="stack" aria-label={calls.found} data-testid="caller-found">
      <div className="card caller-match">
        <p>
          <b>{calls.found}</b> <span className="muted">{calls.contacts(found.caller.contacts)}</span>
        </p>
        <div className="call-buttons">
          <button
            type="button"
            className="btn small primary"
            autoFocus
            disabled={busy}
            onClick={() => onLink({ callerId, certainty: 'certain' })}
            data-testid="link-certain"
          >
            {calls.certain}
          </button>
          <button
            type="button"
            className="btn small"
            disabled={busy}
            onClick={() => onLink({ callerId, certainty: 'probable' })}
            data-testid="link-probable"
          >
            {calls.probable}
          </button>
        </div>
        <p className="muted small">{calls.probableHint}</p>
      </div>
      <CallerHistoryList history={found} form={form} />
    </section>
  );
}
