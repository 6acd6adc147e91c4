import type { OutcomeView } from '#contract/referrals';
import { whenWords } from '../admin/when.js';
import { useLanguage } from '../words/language.js';
import { longDate } from './long-date.js';

/** All that was recorded, the one that holds first; what it took the place of stays to be read. */
export function OutcomeHistoryList({ outcomes }: { readonly outcomes: readonly OutcomeView[] }) {
  const { language, words } = useLanguage();
  const { outcomes: said } = words;
  return (
    <ol className="outcome-history" aria-label={said.history}>
      {outcomes.map((each, index) => {
        const results = each.subject === 'appointment' ? said.results : said.seatResults;
        const where = each.institution === undefined ? '' : `, ${each.institution}`;
        const date = each.startedOn === undefined ? '' : `, ${longDate(language, each.startedOn)}`;
        const text = `${results[each.result]}${date}${where}`;
        return (
          <li key={each.id} data-testid="outcome" data-result={each.result}>
            {index === 0 ? <b>{text}</b> : <del>{text}</del>}
            <span className="muted small">
              {said.at(whenWords(language, each.recordedAt))}
              {index > 0 && `, ${said.replaced}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
