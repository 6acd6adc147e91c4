import type { ParsedMail } from './parsed-mail.js';

/** Who wrote a message: a person, a machine by itself, or a machine about a message that did not arrive. */
export type MailNature = 'person' | 'automatic' | 'bounce';

const machines = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)(\+[^@]*)?@/i;

/** Tells a person from a machine by what the headers say of themselves (RFC 3834 and what came before it). */
export function natureOf({
  signs,
  from = '',
  report,
}: Pick<ParsedMail, 'signs' | 'from' | 'report'>): MailNature {
  const said = (name: string): string => (signs[name] ?? '').toLowerCase();
  if (report || said('return-path') === '<>' || /^mailer-daemon@/i.test(from)) return 'bounce';
  const submitted = said('auto-submitted');
  const automatic =
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)/.test(said('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'list-id', 'list-unsubscribe'].some((name) => name in signs) ||
    machines.test(from);
  return automatic ? 'automatic' : 'person';
}
