import type { NoticeView } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { gapsOf, goToSection, noticeSections } from './gap-place.js';

/** What is there of the four elements, and the way to what is not. */
export function CompletenessCard({ view }: { readonly view: NoticeView }) {
  const { one } = useWords().takedown;
  const whole = noticeSections.filter((section) => gapsOf(view, section).length === 0);
  return (
    <section className="card stack" aria-labelledby="completeness" data-testid="completeness">
      <div className="card-title">
        <h3 id="completeness">{one.completeness}</h3>
        <b>{one.ofFour(whole.length)}</b>
      </div>
      <div className="meter" aria-hidden="true">
        {noticeSections.map((section) => (
          <i key={section} className={whole.includes(section) ? 'on' : ''} />
        ))}
      </div>
      <ul className="elements">
        {noticeSections.map((section) => {
          const isWhole = whole.includes(section);
          return (
            <li key={section} className={isWhole ? 'whole' : ''}>
              <Icon name={isWhole ? 'check' : 'minus'} />
              <span>
                {one.elements[section]}
                <span className="visually-hidden">, {isWhole ? one.complete : one.missing}</span>
              </span>
              {!isWhole && (
                <button
                  type="button"
                  className="link"
                  onClick={() => goToSection(section)}
                  data-testid={`go-${section}`}
                >
                  {one.goThere}
                  <span className="visually-hidden">: {one.elements[section]}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
