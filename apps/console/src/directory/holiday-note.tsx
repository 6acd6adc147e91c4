import { useLanguage } from '../words/language.js';
import { fullDate } from './date-words.js';
import { useHolidays } from './use-directory.js';

/** The public holidays of the coming year, on which everyone is closed without anybody doing anything. */
export function HolidayNote() {
  const { language, words } = useLanguage();
  const { directory } = words;
  const found = useHolidays();
  return (
    <details className="holidays" data-testid="holidays">
      <summary>{directory.holidays}</summary>
      <p className="muted small">{directory.holidaysLead}</p>
      <ul className="bullets">
        {found.data?.holidays.map(({ date, name }) => (
          <li key={date}>
            {fullDate(language, date)}: {name[language]}
          </li>
        ))}
      </ul>
    </details>
  );
}
