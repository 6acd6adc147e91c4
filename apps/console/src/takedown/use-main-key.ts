import { useEffect, useRef } from 'react';
import type { NoticePersonAct, NoticeView } from '#contract/takedown';
import { mainActOf } from './act-needs.js';

/** Ctrl Enter begins what brings a notice further; not while something is being asked. */
export function useMainKey(view: NoticeView, begin: ((act: NoticePersonAct) => void) | undefined): void {
  const latest = useRef({ view, begin });
  latest.current = { view, begin };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.defaultPrevented) return;
      if (document.querySelector('[role=dialog]')) return;
      const act = mainActOf(latest.current.view);
      if (act === undefined || !latest.current.begin) return;
      event.preventDefault();
      latest.current.begin(act);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
