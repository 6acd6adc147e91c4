import { useState } from 'react';
import type { OutcomeSubject } from '#contract/referrals';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { OutcomeForm } from './outcome-form.js';
import { OutcomeHistoryList } from './outcome-history.js';
import { useOutcomes } from './use-outcomes.js';

interface Props {
  readonly subject: OutcomeSubject;
  readonly id: string;
}

/** What came of one appointment or seat: looked at when somebody asks, recorded, and corrected. */
export function OutcomeOf({ subject, id }: Props) {
  const words = useWords();
  const { outcomes } = words;
  const [open, setOpen] = useState(false);
  const [filling, setFilling] = useState(false);
  const [said, setSaid] = useState<string>();
  const history = useOutcomes(subject, id, open);
  const all = history.data?.outcomes;
  return (
    <section className="stack" aria-label={outcomes.answer}>
      <button
        type="button"
        className="link"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-testid="outcome-of"
      >
        {outcomes.answer}
      </button>
      {open && history.error && <ProblemBox text={problemWords(words, history.error)} />}
      {open && all && (
        <>
          <p className={said === undefined ? 'visually-hidden' : 'note'} role="status">
            <span>{said}</span>
          </p>
          {all.length > 0 && <OutcomeHistoryList outcomes={all} />}
          {!filling && (
            <button
              type="button"
              className="btn small"
              onClick={() => setFilling(true)}
              data-testid="record-outcome"
            >
              {all.length > 0 ? outcomes.correct : outcomes.record}
            </button>
          )}
          {filling && (
            <OutcomeForm
              of={{ subject, subjectId: id, supersedes: all[0]?.id }}
              onSaved={(text) => {
                setSaid(text);
                setFilling(false);
              }}
              onClose={() => setFilling(false)}
            />
          )}
        </>
      )}
    </section>
  );
}
