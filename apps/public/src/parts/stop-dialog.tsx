import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../page/page-context.js';

interface Props {
  readonly waiting: boolean;
  readonly who: string;
  /** False when the server could not be told. */
  readonly onConfirm: () => Promise<boolean>;
  readonly onKeep: () => void;
}

/**
 * Asks before stopping. The page under it is inert but the bar at the top is not: a modal dialog would put the
 * way out and the crisis numbers out of reach.
 */
export function StopDialog({ waiting, who, onConfirm, onKeep }: Props) {
  const { words } = usePage();
  const keep = useRef<HTMLButtonElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => keep.current?.focus(), []);
  useEscape(onKeep);
  const { stop } = words;
  const confirm = async () => setFailed(!(await onConfirm()));
  return (
    <div class="scrim">
      <div class="dialog" role="dialog" aria-labelledby="d-h" aria-describedby="d-p">
        <h2 id="d-h">{waiting ? stop.waitingTitle : stop.title}</h2>
        <p id="d-p">{waiting ? stop.waitingText : stop.text(who)}</p>
        <div role="alert">{failed && <p class="problem">{stop.problem}</p>}</div>
        <div class="actions">
          <button ref={keep} class="btn btn--primary" type="button" data-testid="keep" onClick={onKeep}>
            {waiting ? stop.keepWaiting : stop.keep}
          </button>
          <button
            class="btn btn--secondary"
            type="button"
            data-testid="confirm-end"
            onClick={() => void confirm()}
          >
            {waiting ? stop.confirmWaiting : stop.confirm}
          </button>
        </div>
      </div>
    </div>
  );
}

function useEscape(act: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [act]);
}
