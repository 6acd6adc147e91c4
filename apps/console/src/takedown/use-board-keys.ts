import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Keys {
  readonly onMenu: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onNew: () => void;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');

const linkOf = (card: Element | undefined): HTMLElement | null =>
  card?.querySelector<HTMLElement>('[data-testid=open-notice]') ?? null;

const clamp = (at: number, length: number): number => Math.min(Math.max(at, 0), length - 1);

/** The card an arrow leads to: within its column, or as high in the next column that has any. */
function cardAt(root: HTMLElement, key: string): Element | undefined {
  const columns = [...root.querySelectorAll('.board-column')]
    .map((column) => [...column.querySelectorAll('.notice-card')])
    .filter((cards) => cards.length > 0);
  const current = document.activeElement?.closest('.notice-card');
  const at = columns.findIndex((cards) => current && cards.includes(current));
  const column = columns[at];
  if (!column || !current) return columns[0]?.[0];
  const row = column.indexOf(current);
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return column[clamp(row + (key === 'ArrowDown' ? 1 : -1), column.length)];
  const next = columns[clamp(at + (key === 'ArrowRight' ? 1 : -1), columns.length)] ?? column;
  return next[clamp(row, next.length)];
}

/** Arrows choose a card, M opens its menu, X selects it, N begins a new notice. Enter is the link's own. */
export function useBoardKeys(root: RefObject<HTMLElement | null>, keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useFocusThatFollows(root);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!root.current || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target, key } = event;
      const within = target instanceof Element && target.closest('[role=menu]');
      if (within || document.querySelector('[role=dialog]') || isWriting(target)) return;
      const id = document.activeElement?.closest<HTMLElement>('.notice-card')?.dataset['id'];
      if (key.startsWith('Arrow')) linkOf(cardAt(root.current, key))?.focus();
      else if (key.toLowerCase() === 'n') latest.current.onNew();
      else if (key.toLowerCase() === 'm' && id !== undefined) latest.current.onMenu(id);
      else if (key.toLowerCase() === 'x' && id !== undefined) latest.current.onSelect(id);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [root]);
}

/** A card that goes to another column takes the focus along: it is a new element there, and the old one lost it. */
function useFocusThatFollows(root: RefObject<HTMLElement | null>): void {
  const focused = useRef<string>(undefined);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('.notice-card') : null;
      focused.current = card?.dataset['id'];
    };
    const leave = () => (focused.current = undefined);
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);
  useLayoutEffect(() => {
    if (focused.current === undefined || document.activeElement !== document.body) return;
    const cards = [...(root.current?.querySelectorAll<HTMLElement>('.notice-card') ?? [])];
    linkOf(cards.find(({ dataset }) => dataset['id'] === focused.current))?.focus({ preventScroll: true });
  });
}
