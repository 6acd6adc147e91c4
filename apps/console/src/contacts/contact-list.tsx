import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Dispatch } from 'react';
import { ApiError } from '../api/client.js';
import { findingApi } from '../api/finding.js';
import { Icon } from '../shell/icons.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { ContactTable } from './contact-table.js';
import { formFor, useForms } from './use-contact.js';
import type { Looking, Step } from './use-looking.js';

interface Props {
  readonly looking: Looking;
  readonly step: Dispatch<Step>;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** A page of what is looked for, and the ways to the next and to the one before. */
export function ContactList({ looking, step, selected, onSelect }: Props) {
  const words = useWords();
  const { filter, words: sought, cursors } = looking;
  const cursor = cursors.at(-1);
  const list = useQuery({
    queryKey: ['contacts', 'page', filter, sought, cursor],
    queryFn: () => findingApi.page({ ...filter, ...(cursor && { cursor }) }, sought),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    retry: (count, error) => count < 1 && !(error instanceof ApiError && error.code === 'invalid'),
  });
  const forms = useForms(list.data?.contacts);
  const problem = list.error ?? forms.error;
  if (problem) return <ProblemBox text={wordsOf(words, problem)} />;
  const { data } = forms;
  if (!list.data || !data) return <p className="muted">{words.loading}</p>;
  const { contacts, next } = list.data;
  if (contacts.length === 0 && cursors.length === 0) return <Empty looking={looking} step={step} />;
  return (
    <div className="stack" aria-busy={list.isPlaceholderData}>
      <ContactTable
        contacts={contacts}
        columns={looking.columns}
        formOf={(contact) => formFor(data, contact)}
        selected={selected}
        onSelect={onSelect}
      />
      <Pager looking={looking} step={step} next={next} waiting={list.isPlaceholderData} />
    </div>
  );
}

function wordsOf(words: ReturnType<typeof useWords>, problem: Error): string {
  const noWords = problem instanceof ApiError && problem.field === 'words';
  return noWords ? words.finding.noWords : problemWords(words, problem);
}

interface PagerProps extends Pick<Props, 'looking' | 'step'> {
  readonly next: string | undefined;
  readonly waiting: boolean;
}

function Pager({ looking, step, next, waiting }: PagerProps) {
  const { finding, loading } = useWords();
  const { cursors } = looking;
  if (cursors.length === 0 && next === undefined) return null;
  return (
    <nav className="pager" aria-label={finding.page(cursors.length + 1)}>
      <span className="muted small" role="status">
        {waiting ? loading : `${finding.page(cursors.length + 1)}, ${finding.newest}`}
      </span>
      <button
        type="button"
        className="btn small"
        disabled={cursors.length === 0 || waiting}
        onClick={() => step({ to: 'newer' })}
        data-testid="newer"
      >
        <Icon name="back" />
        {finding.newer}
      </button>
      <button
        type="button"
        className="btn small"
        disabled={next === undefined || waiting}
        onClick={() => next !== undefined && step({ to: 'older', cursor: next })}
        data-testid="older"
      >
        {finding.older}
      </button>
    </nav>
  );
}

/** Nothing to show: why, and what can be done. */
function Empty({ looking, step }: Pick<Props, 'looking' | 'step'>) {
  const { contacts, finding } = useWords();
  const { filter, words, view } = looking;
  const narrowed = Object.keys(filter).length > 0 || words !== '';
  const text =
    words !== ''
      ? finding.emptyWords(words)
      : ({ mine: contacts.empty.mine, reports: finding.emptyReports, stale: finding.emptyStale }[
          view ?? ''
        ] ?? (narrowed ? finding.emptyFilter : contacts.empty.all));
  return (
    <div className="card stack empty" data-testid="empty">
      <p>{text}</p>
      {words !== '' && <p className="muted small">{finding.emptyWordsHint}</p>}
      {narrowed && (
        <p>
          <button
            type="button"
            className="btn small"
            onClick={() => step({ to: 'nothing' })}
            data-testid="empty-clear"
          >
            {finding.clear}
          </button>
        </p>
      )}
    </div>
  );
}
