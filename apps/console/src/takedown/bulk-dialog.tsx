import { Modal } from '@mantine/core';
import type { NoticeSummary } from '#contract/takedown';
import { useWords } from '../words/language.js';
import type { BulkAct } from './bulk-acts.js';
import { useBulk } from './use-bulk.js';

interface Props {
  readonly act: BulkAct;
  readonly notices: readonly NoticeSummary[];
  readonly onClose: () => void;
}

/** Lists what one thing is done with, asks once, and says of each what came of it. */
export function BulkDialog({ act, notices, onClose }: Props) {
  const { cancel, close, takedown } = useWords();
  const { results, running, all, go } = useBulk(act, notices);
  const over = results.size > 0 && !running;
  return (
    <Modal
      opened
      onClose={onClose}
      title={takedown.acts[act]}
      lockScroll={false}
      withCloseButton={false}
      centered
    >
      <p>{takedown.bulk.confirm}</p>
      <ul className="bulk-list" aria-live="polite">
        {all.map(({ id, reference, provider }) => (
          <li key={id} data-testid="bulk-row" data-result={results.get(id)}>
            <b>{reference}</b> {provider}
            {results.has(id) && <span className="badge">{takedown.bulk[results.get(id) ?? 'failed']}</span>}
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="btn" onClick={onClose} data-testid="bulk-done">
          {over ? close : cancel}
        </button>
        {!over && (
          <button
            type="button"
            className="btn primary"
            data-autofocus
            disabled={running}
            onClick={go}
            data-testid="bulk-go"
          >
            {takedown.bulk.go}
          </button>
        )}
      </div>
    </Modal>
  );
}
