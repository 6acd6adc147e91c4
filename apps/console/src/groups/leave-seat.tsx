import { useEffect, useRef } from 'react';
import { useWords } from '../words/language.js';

interface Props {
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a seat goes to somebody else, where it stands. */
export function LeaveSeat({ onGo, onClose }: Props) {
  const { cancel, groups } = useWords();
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  return (
    <section className="stack asking" aria-label={groups.leaveTitle}>
      <p>
        <b>{groups.leaveTitle}</b>
      </p>
      <p>{groups.leaveText}</p>
      <div className="dialog-actions">
        <button type="button" className="btn small" onClick={onClose}>
          {cancel}
        </button>
        <button
          ref={go}
          type="button"
          className="btn small danger"
          onClick={onGo}
          data-testid="leave-seat-go"
        >
          {groups.leaveGo}
        </button>
      </div>
    </section>
  );
}
