import { useState } from 'react';
import { type BulkAct, bulkActs } from './bulk-acts.js';
import { BulkDialog } from './bulk-dialog.js';
import type { Selection } from './use-selection.js';
import { useWords } from '../words/language.js';

/** What can be done with all selected notices at once. Approving is not: each is read first. */
export function BulkBar({ selection }: { readonly selection: Selection }) {
  const { takedown } = useWords();
  const [act, setAct] = useState<BulkAct>();
  const { notices } = selection;
  // What it was done with may have left the board; what came of it is still to be read.
  if (notices.length === 0 && act === undefined) return null;
  return (
    <section className="bulk-bar" aria-label={takedown.bulk.label} data-testid="bulk">
      <b role="status">{takedown.bulk.selected(notices.length)}</b>
      {bulkActs.map((each) => (
        <button
          key={each}
          type="button"
          className="btn small"
          onClick={() => setAct(each)}
          data-testid={`bulk-${each}`}
        >
          {takedown.acts[each]}
        </button>
      ))}
      <button type="button" className="link" onClick={selection.clear} data-testid="bulk-clear">
        {takedown.bulk.clear}
      </button>
      <span className="muted small">{takedown.bulk.approveHint}</span>
      {act !== undefined && (
        <BulkDialog key={act} act={act} notices={notices} onClose={() => setAct(undefined)} />
      )}
    </section>
  );
}
