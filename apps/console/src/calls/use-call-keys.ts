import { useEffect, useRef } from 'react';

/** What the keys of the telephone do; what is absent is not possible now. */
export interface CallKeys {
  readonly begin?: () => void;
  readonly stop?: () => void;
  readonly resume?: () => void;
  readonly ask: () => void;
  readonly giveCode: () => void;
  readonly missed: () => void;
  readonly help: () => void;
  /** Any other key while nobody writes. */
  readonly other?: (event: KeyboardEvent) => void;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, select');

function actionOf(event: KeyboardEvent, keys: CallKeys): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.repeat) return undefined;
  if (event.altKey)
    return event.code === 'KeyM' ? keys.missed : event.code === 'KeyC' ? keys.giveCode : undefined;
  if (event.key === 'F2') return event.shiftKey ? keys.resume : (keys.stop ?? keys.begin);
  if (event.key === 'F4' && !event.shiftKey) return keys.ask;
  return event.key === '?' && !isWriting(event.target) ? keys.help : undefined;
}

/** The keys of the telephone; the help sheet lists them. Browsers keep F1, F3, F5 to F7 and F10 to F12 for themselves. */
export function useCallKeys(keys: CallKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('[role=dialog]')) return;
      const action = actionOf(event, latest.current);
      if (action) {
        event.preventDefault();
        return action();
      }
      if (!isWriting(event.target)) latest.current.other?.(event);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
