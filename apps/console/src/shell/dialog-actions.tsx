import { useWords } from '../words/language.js';

interface Props {
  readonly onClose: () => void;
  /** What the dialog's form does when it is sent. */
  readonly go: string;
  readonly busy?: boolean;
  readonly testId: string;
}

/** The two ways out of a dialog with a form: leave it, or send it. */
export function DialogActions({ onClose, go, busy = false, testId }: Props) {
  const { cancel } = useWords();
  return (
    <div className="dialog-actions">
      <button type="button" className="btn" onClick={onClose}>
        {cancel}
      </button>
      <button type="submit" className="btn primary" disabled={busy} data-testid={testId}>
        {go}
      </button>
    </div>
  );
}
