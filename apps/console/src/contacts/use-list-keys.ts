import { type RefObject, useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Moves the focus from one contact of the list to another; the first key goes to the first or the last. */
function move(list: HTMLElement, by: number): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-testid=open-contact]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at === -1 ? (by > 0 ? 0 : rows.length - 1) : at + by;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}

/**
 * The keys of the contact log: `/` to the search box, J and K or arrows along the list while the focus is in it, Esc
 * back to the contact in the list that was open. Enter is the button's own.
 */
export function useListKeys(root: RefObject<HTMLElement | null>, onBack: () => void): void {
  const back = useRef(onBack);
  back.current = onBack;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const list = root.current?.querySelector<HTMLElement>('.contacts-list');
      if (!list || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role=dialog]')) return;
      if (event.key === 'Escape') return back.current();
      if (isTyping(event.target)) return;
      const by = list.contains(document.activeElement) ? steps[event.key] : undefined;
      if (by !== undefined) move(list, by);
      else if (event.key === '/') list.querySelector<HTMLElement>('[data-testid=search]')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [root]);
}
