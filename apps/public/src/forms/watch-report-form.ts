/** Shows one question after the other without asking the server, each with its place in the history of this page. */
export function watchReportForm(): void {
  const form = document.querySelector<HTMLFormElement>('[data-testid=report-form]');
  if (form) new Steps(form).watch();
}

class Steps {
  private readonly sections = [...this.form.querySelectorAll<HTMLElement>('[data-question]')];
  private at = Number(this.form.dataset['step']);

  constructor(private readonly form: HTMLFormElement) {}

  watch(): void {
    history.replaceState({ step: this.at }, '');
    this.problems()?.focus();
    addEventListener('popstate', ({ state }) => {
      const { step } = (state ?? {}) as { readonly step?: number };
      if (step !== undefined) this.show(step);
    });
    this.form.addEventListener('submit', (event) => {
      const { value = 'next' } = (event.submitter ?? {}) as { readonly value?: string };
      // To send, and to be told of a better place, is for the server.
      if (value === 'send' || (value === 'next' && this.leaves())) return;
      event.preventDefault();
      this.go(value);
    });
  }

  private go(value: string): void {
    if (value === 'back' && (history.state as { from?: boolean } | null)?.from) return history.back();
    const to = value.startsWith('to:') ? Number(value.slice(3)) : this.at + (value === 'back' ? -1 : 1);
    history.pushState({ step: to, from: true }, '');
    this.show(to);
  }

  private problems(): HTMLElement | null {
    return this.form.querySelector<HTMLElement>('[data-testid=problems]');
  }

  private leaves(): boolean {
    return this.sections[this.at]?.querySelector('input[data-leaves]:checked') !== null;
  }

  private show(step: number): void {
    this.problems()?.remove();
    this.at = Math.max(0, Math.min(step, this.sections.length - 1));
    if (this.at === this.sections.length - 1) this.tellAll();
    this.sections.forEach((section, index) => (section.hidden = index !== this.at));
    const hidden = this.form.querySelector<HTMLInputElement>('[name=step]');
    if (hidden) hidden.value = String(this.at);
    const shown = this.sections[this.at];
    document.title = shown?.dataset['title'] ?? document.title;
    scrollTo(0, 0);
    shown?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** Writes into the last page what was answered. */
  private tellAll(): void {
    const nothing = this.form.querySelector<HTMLElement>('[data-nothing]')?.dataset['nothing'] ?? '';
    for (const row of this.form.querySelectorAll<HTMLElement>('[data-summary]')) {
      const told = row.querySelector('dd');
      if (told) told.textContent = this.told(row.dataset['summary'] ?? '') || nothing;
    }
  }

  private told(code: string): string {
    const fields = [...this.form.querySelectorAll<HTMLInputElement>(`[name="${code}"]`)];
    const written = fields.find(({ type }) => !['radio', 'checkbox'].includes(type));
    if (written) return written.value.trim();
    return fields
      .filter(({ checked, value }) => checked && value !== '')
      .map((field) => field.closest('label')?.innerText.trim() ?? '')
      .join(', ');
  }
}
