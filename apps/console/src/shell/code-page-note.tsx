import { useWords } from '../words/language.js';
import { appointmentPage } from './appointment-page.js';

/** Where a caller can use the code they were told. */
export function CodePageNote() {
  const { codePage } = useWords();
  return (
    <p className="small" data-testid="code-page">
      {codePage} <b>{appointmentPage}</b>
    </p>
  );
}
