/** Brings the focus to a field by its name, once what is wrong with it is said there. */
export function focusField(root: HTMLElement | null, name: string | undefined): void {
  if (name === undefined) return;
  requestAnimationFrame(() => root?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus());
}
