import { useQuery } from '@tanstack/react-query';
import type { ContactCaller, ContactForm, ContactView } from '#contract';
import { callsApi } from '../api/calls.js';
import { ProblemBox } from '../shell/problem-box.js';
import { problemWords } from '../shell/problem-words.js';
import { useWords } from '../words/language.js';
import { CallerHistoryList } from './caller-history-list.js';

interface Props {
  readonly contact: ContactView;
  readonly caller: ContactCaller;
  readonly form: ContactForm;
  readonly onUnlink: () => void;
}

/** The caller this contact is linked with, and what came before. */
export function LinkedCaller({ contact, caller, form, onUnlink }: Props) {
  const words = useWords();
  const { calls } = words;
  const history = useQuery({
    queryKey: ['caller', caller.id, contact.id],
    queryFn: () => callsApi.caller(caller.id),
    // Each reading stands in the audit trail.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <>
      <div className="card caller-match" data-testid="caller-linked" data-certainty={caller.certainty}>
        <p role="status">
          <b>{calls.linked[caller.certainty]}</b>{' '}
          {history.data && <span className="muted">{calls.contacts(history.data.caller.contacts)}</span>}
        </p>
        <div className="call-buttons">
          <button type="button" className="btn small" onClick={onUnlink} data-testid="unlink-caller">
            {calls.unlink}
          </button>
        </div>
      </div>
      {history.error && <ProblemBox text={problemWords(words, history.error)} />}
      {history.data && <CallerHistoryList history={history.data} form={form} but={contact.id} />}
    </>
  );
}
