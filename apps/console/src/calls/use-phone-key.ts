import { useEffect } from 'react';

/** F2 goes to the telephone from any other page; there it begins a call. */
export function usePhoneKey(listening: boolean): void {
  useEffect(() => {
    if (!listening) return;
    const press = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (event.key !== 'F2' || !plain || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      location.hash = '#phone';
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [listening]);
}
