import { useQuery } from '@tanstack/react-query';
import type { PhoneView } from '#contract';
import { callsApi } from '../api/calls.js';
import { Icon } from '../shell/icons.js';
import { useLanguage, useWords } from '../words/language.js';

/** What is at hand beside every call: what to say aloud, numbers to name, and the counts. */
export function CallAids({ phone }: { readonly phone: PhoneView }) {
  const { language, words } = useLanguage();
  const { calls } = words;
  const { today, week, told } = phone.missed;
  return (
    <>
      <section className="note aloud" aria-labelledby="aloud">
        <Icon name="scale" />
        <div>
          <h2 id="aloud">{calls.sayAloud}</h2>
          <p>{calls.confidential}</p>
          <p className="small">{calls.withColleague}</p>
        </div>
      </section>
      <section className="aid" aria-labelledby="lines">
        <h2 id="lines">{calls.lines}</h2>
        <ul className="call-lines">
          {phone.lines.map(({ code, number, label }) => (
            <li key={code}>
              <b>{number}</b> <span className="muted">{label[language]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="aid" aria-labelledby="missed">
        <h2 id="missed">{calls.missedTitle}</h2>
        <p data-testid="missed-counts">
          {calls.missedToday(today)} · {calls.missedWeek(week)}
        </p>
        {told > 0 && <p className="muted small">{calls.missedTold(told)}</p>}
      </section>
      <KnownCallers />
    </>
  );
}

/** How many people let themselves be known again this year. */
function KnownCallers() {
  const { calls } = useWords();
  const figures = useQuery({ queryKey: ['callers'], queryFn: callsApi.callerFigures });
  const [latest] = figures.data?.years ?? [];
  return (
    <section className="aid" aria-labelledby="known">
      <h2 id="known">{calls.known}</h2>
      <p className="muted" data-testid="known-callers">
        {latest ? calls.knownIn(latest.year, latest.atLeast, latest.atMost) : calls.knownNone}
      </p>
    </section>
  );
}
