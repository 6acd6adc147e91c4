import { usePage } from '../page/page-context.js';
import { Icon } from './icon.js';

/** What is and is not kept between us; the version of this text is stored with every conversation. */
export function Secrecy() {
  const { words, own } = usePage();
  return (
    <section class="section" aria-labelledby="h-geheim">
      <h2 id="h-geheim">{words.home.secret}</h2>
      <div class="two">
        <div class="card">
          <h3>{words.home.unknown}</h3>
          <ul class="ticks">
            {own.unknown.map((line) => (
              <li key={line}>
                <Icon name="check" />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </div>
        <div class="card card--sand">
          <h3>{words.home.unless}</h3>
          <p>{own.unless}</p>
        </div>
      </div>
    </section>
  );
}
