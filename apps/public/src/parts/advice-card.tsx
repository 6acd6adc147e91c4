import { usePage } from '../page/page-context.js';
import { Icon } from './icon.js';

/** What someone can do or hold on to right now; the same words wherever it stands. */
export function AdviceCard() {
  const { own } = usePage();
  return (
    <section class="first" aria-labelledby="eerst">
      <h2 id="eerst">{own.adviceTitle}</h2>
      <ul class="first__list">
        {own.advice.map(({ icon, title, text }) => (
          <li key={title} class={icon === 'heart' ? 'first__fault' : undefined}>
            <span class="disc">
              <Icon name={icon} />
            </span>
            <span>
              <b>{title}</b>
              <span>{text}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
