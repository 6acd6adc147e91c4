import { type RefObject, useEffect, useRef } from 'react';

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (/^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type)));

/** Where the focus goes in a question: to its text box, to what is chosen, or to the first choice. */
function controlOf(field: HTMLElement): HTMLElement | null {
  if (field.matches('input, textarea')) return field;
  return field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input');
}

/** Puts the focus on a question of the form by its code, if it is asked. */
export function focusField(root: HTMLElement | null, code: string): void {
  const field = root?.querySelector<HTMLElement>(`[data-testid="field-${code}"]`);
  if (field) controlOf(field)?.focus();
}

/**
 * Number keys go to a question of the form while nobody writes, 0 to the tenth. Ctrl Enter, and while nobody writes
 * any other key, does what `closing` has for it.
 */
export function useFormKeys(
  root: RefObject<HTMLFormElement | null>,
  closing: (event: KeyboardEvent) => (() => void) | undefined,
): void {
  const close = useRef(closing);
  close.current = closing;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('[role=dialog]') || event.metaKey || event.altKey) return;
      // The composer beside the form has keys of its own.
      const elsewhere = !(event.target instanceof Node && root.current?.contains(event.target));
      if (event.defaultPrevented || (elsewhere && isText(event.target))) return;
      const finish = event.key === 'Enter' ? event.ctrlKey : !event.ctrlKey && !isText(event.target);
      const action = finish ? close.current(event) : undefined;
      if (action) {
        event.preventDefault();
        return action();
      }
      if (event.ctrlKey || isText(event.target) || !/^\d$/.test(event.key)) return;
      const field =
        root.current?.querySelectorAll<HTMLElement>('[data-testid^=field-]')[(Number(event.key) + 9) % 10];
      const control = field && controlOf(field);
      if (!control) return;
      event.preventDefault();
      control.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [root]);
}
