import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/language.js';

interface Props {
  readonly text: string;
  readonly onUndo: () => void;
  readonly onGone: () => void;
}

const shownMs = 8_000;

/** Says what was done and takes it back for a while; it waits for as long as the focus or the pointer is on it. */
export function UndoNote({ text, onUndo, onGone }: Props) {
  const { finding } = useWords();
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => gone.current(), shownMs);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <p
      className="note"
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      <button
        type="button"
        className="link"
        onClick={() => {
          onUndo();
          onGone();
        }}
        data-testid="undo"
      >
        {finding.undo}
      </button>
    </p>
  );
}
