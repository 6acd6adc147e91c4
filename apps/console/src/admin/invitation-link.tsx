import { useState } from 'react';
import type { AddedStaff } from '#contract';
import { useWords } from '../words/language.js';

/** The one-time link of someone just added; it is shown here and nowhere else. */
export function InvitationLink({ added }: { readonly added: AddedStaff }) {
  const { admin } = useWords();
  const [copied, setCopied] = useState('');
  const copy = () =>
    void navigator.clipboard.writeText(added.enrolmentLink).then(() => setCopied(added.enrolmentLink));
  return (
    <section className="card stack" aria-label={admin.linkTitle}>
      <h2>{admin.linkTitle}</h2>
      <p>{admin.linkText(added.staff.displayName)}</p>
      <p className="invitation">
        <code data-testid="invitation">{added.enrolmentLink}</code>
        <button type="button" className="btn small" onClick={copy}>
          {copied === added.enrolmentLink ? admin.copied : admin.copy}
        </button>
      </p>
    </section>
  );
}
