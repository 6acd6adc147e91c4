import { useEffect, useRef } from 'react';
import { mondayOf } from '../contacts/week.js';

interface Keys {
  readonly monday: string;
  readonly onMonday: (monday: string) => void;
  /** Leaves what is shown beside the week. */
  readonly onBack: () => void;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** T goes to this week, Esc back to the week from what is beside it. */
export function useWeekKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('[role=dialog]') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') return latest.current.onBack();
      if (event.key.toLowerCase() === 't' && !isWriting(event.target))
        latest.current.onMonday(mondayOf(new Date()));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
