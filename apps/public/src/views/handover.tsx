import { usePage } from '../page/page-context.js';
import { Icon } from '../parts/icon.js';
import { PhoneCard } from '../parts/reach-cards.js';
import { telephone } from '../parts/telephone.js';

/** For whom another place is better: said kindly, with the number. */
export function Handover({ onBack }: { readonly onBack: () => void }) {
  const { words, own } = usePage();
  return (
    <main class="page" id="inhoud" tabIndex={-1} data-testid="handover">
      <button class="back" type="button" onClick={onBack}>
        <Icon name="back" />
        {words.before.back}
      </button>
      <div class="split">
        <div>
          <h1>{own.handoverTitle}</h1>
          <p class="lead">{own.handoverLead}</p>
          <HelpElsewhere />
        </div>
        <div class="stack">
          <section class="card card--sand" aria-labelledby="h-toch">
            <h2 id="h-toch">{words.handover.wrong}</h2>
            <p>{own.handoverWrong}</p>
            <button class="btn btn--secondary" type="button" onClick={onBack}>
              {words.handover.wrongLink}
            </button>
          </section>
          <PhoneCard />
        </div>
      </div>
    </main>
  );
}

/** Who helps whom we cannot, with their numbers. */
export function HelpElsewhere() {
  const { words } = usePage();
  return (
    <ul class="rows section-gap-lg">
      {Object.values(words.handover.rows).map(([name = '', number = '', text = '']) => (
        <li key={number}>
          <a href={telephone(number)}>
            <Icon name="phone" />
            <span>
              <b>{name}</b>
              <span>
                {number}. {text}
              </span>
            </span>
            <Icon name="next" small />
          </a>
        </li>
      ))}
    </ul>
  );
}
