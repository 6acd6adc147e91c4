import { usePage } from '../page/page-context.js';
import { Icon } from '../parts/icon.js';
import { useReportWords } from './form-context.js';

/** What is and is not between us, before the first word is written. */
export function ReportSecret() {
  const { own } = usePage();
  const words = useReportWords();
  return (
    <details class="more">
      <summary>
        {words.secret}
        <Icon name="down" />
      </summary>
      <div>
        <ul class="ticks">
          {own.between.map((line) => (
            <li key={line}>
              <Icon name="check" small />
              <span>{line}</span>
            </li>
          ))}
        </ul>
        <p>
          <b>{words.unless}</b> {own.unless}
        </p>
      </div>
    </details>
  );
}
