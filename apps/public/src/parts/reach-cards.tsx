import { usePage } from '../page/page-context.js';
import { Hours } from './hours.js';
import { telephone } from './telephone.js';

/** When the chat is open, the whole week. */
export function HoursCard() {
  const { words, programme } = usePage();
  return (
    <section class="card" aria-labelledby="h-open">
      <h2 id="h-open">{words.home.hours}</h2>
      <Hours weekly={programme.chat.weekly} />
      <p class="muted small">{words.home.exceptions}</p>
    </section>
  );
}

/** The telephone, for whom it is and when. */
export function PhoneCard() {
  const { words, own, programme } = usePage();
  const { number, weekly } = programme.phone;
  return (
    <section class="card" aria-labelledby="h-bel">
      <h2 id="h-bel">{own.callTitle}</h2>
      <p>{own.callText}</p>
      <p>
        <a class="btn btn--secondary" href={telephone(number)}>
          {words.home.callUs(number)}
        </a>
      </p>
      <Hours weekly={weekly} />
      <p class="muted">{own.callNote}</p>
    </section>
  );
}
