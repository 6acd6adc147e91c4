import { useEffect, useRef } from 'react';
import { useWords } from '../words/language.js';

interface Props {
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** Asks once more before an appointment is called off, where it stands: no dialog opens over another. */
export function CallOff({ onGo, onClose }: Props) {
  const { cancel, referrals } = useWords();
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  return (
    <section className="stack asking" aria-label={referrals.cancelTitle}>
      <p>
        <b>{referrals.cancelTitle}</b>
      </p>
      <p>{referrals.cancelText}</p>
      <div className="dialog-actions">
        <button type="button" className="btn" onClick={onClose}>
          {cancel}
        </button>
        <button ref={go} type="button" className="btn danger" onClick={onGo} data-testid="act-cancel-go">
          {referrals.cancelGo}
        </button>
      </div>
    </section>
  );
}
