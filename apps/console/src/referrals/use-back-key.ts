import { useEffect, useRef } from 'react';

/** Esc leaves what stands beside a list, unless a dialog is open: that one goes first. */
export function useBackKey(back: () => void): void {
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('[role=dialog]')) latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
