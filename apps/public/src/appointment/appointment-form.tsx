import type { ComponentChildren } from 'preact';
import { useAppointmentPage } from './appointment-context.js';

interface Props {
  /** Path of the form; what it carries goes in its body, so that nothing stands in an address. */
  readonly action: string;
  /** What the page knows and nobody types, by the name of its field. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly testId?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A form of these pages: with the language of its page, and what it carries along. */
export function AppointmentForm({ action, values, testId, children, ...more }: Props) {
  const { language } = useAppointmentPage();
  return (
    <form class={more.class} action={action} method="post" data-testid={testId}>
      {Object.entries({ language, ...values }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
