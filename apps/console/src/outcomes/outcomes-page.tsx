import { useEffect, useRef, useState } from 'react';
import { ReferralTabs } from '../referrals/referral-tabs.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { DueItem } from './due-item.js';
import { useOutcomesDue } from './use-outcomes.js';

/** Appointments that are over and of which nobody knows yet whether treatment started. */
export function OutcomesPage() {
  const words = useWords();
  const { outcomes } = words;
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState<string>();
  const note = useRef<HTMLParagraphElement>(null);
  const { data, error } = useOutcomesDue();
  // The row that was answered is gone.
  useEffect(() => note.current?.focus(), [said]);
  return (
    <div className="referrals">
      <h1 className="visually-hidden">{outcomes.title}</h1>
      <div className="referrals-main stack">
        <header className="page-head">
          <h2 className="page-title">{outcomes.title}</h2>
          {data && data.total > 0 && (
            <span className="badge warn" data-testid="outcomes-open">
              {outcomes.open(data.total)}
            </span>
          )}
        </header>
        <ReferralTabs section="outcomes" />
        <p className="muted small">{outcomes.lead}</p>
        {error && <ProblemBox text={problemWords(words, error)} />}
        {!data && !error && <p className="muted">{words.loading}</p>}
        {said !== undefined && (
          <p ref={note} className="note" role="status" tabIndex={-1} data-testid="outcome-said">
            <span>{said}</span>
          </p>
        )}
        {data?.due.length === 0 && (
          <div className="card stack empty" data-testid="nothing-due">
            <p>{outcomes.empty}</p>
            <p className="muted small">{outcomes.emptyHint}</p>
          </div>
        )}
        {data && data.due.length > 0 && (
          <ul className="card due-list" aria-label={outcomes.title}>
            {data.due.map((due) => (
              <DueItem
                key={due.appointmentId}
                due={due}
                open={open === due.appointmentId}
                onOpen={(isOpen) => setOpen(isOpen ? due.appointmentId : undefined)}
                onSaved={(text) => {
                  setOpen(undefined);
                  setSaid(text);
                }}
              />
            ))}
          </ul>
        )}
        {data && data.total > data.due.length && <p className="muted small">{outcomes.onlyOldest}</p>}
      </div>
    </div>
  );
}
