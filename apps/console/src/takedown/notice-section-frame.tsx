import type { ReactNode } from 'react';
import type { NoticeView } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { gapsOf, type NoticeSection, noticeSections } from './gap-place.js';

interface Props {
  readonly view: NoticeView;
  readonly section: NoticeSection;
  readonly children: ReactNode;
}

/** One element of a notice, whether it is complete, and what is missing. */
export function NoticeSectionFrame({ view, section, children }: Props) {
  const { one } = useWords().takedown;
  const gaps = gapsOf(view, section);
  const isWhole = gaps.length === 0;
  return (
    <section
      id={`section-${section}`}
      className="notice-section"
      tabIndex={-1}
      aria-labelledby={`title-${section}`}
      data-testid={`section-${section}`}
      data-whole={isWhole}
    >
      <h3 id={`title-${section}`}>
        <span className={isWhole ? 'step-mark ok' : 'step-mark'} aria-hidden="true">
          {isWhole ? <Icon name="check" /> : noticeSections.indexOf(section) + 1}
        </span>
        {one.sections[section]}
        <span className="visually-hidden">, {isWhole ? one.complete : one.missing}</span>
      </h3>
      <p className="muted small section-hint">{one.sectionHints[section]}</p>
      {children}
      {gaps.length > 0 && (
        <ul className="gaps">
          {gaps.map((code) => (
            <li key={code} data-testid="gap" data-code={code}>
              <Icon name="info" /> {one.gaps[code] ?? one.gap}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
