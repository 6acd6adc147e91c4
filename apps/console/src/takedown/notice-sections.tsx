import type { ReactNode } from 'react';
import type { NoticeView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { FaithSection } from './faith-section.js';
import type { NoticeKeeper } from './notice-keeper.js';
import { NoticeSectionFrame } from './notice-section-frame.js';
import type { SectionProps } from './section-props.js';
import { TargetSection } from './target-section.js';
import { WhoSection } from './who-section.js';
import { WhySection } from './why-section.js';

interface Props {
  readonly view: NoticeView;
  readonly keeper: NoticeKeeper;
  readonly editable: boolean;
}

/** The four elements of article 16(2): filled in while it is a draft, read in review; later, its addresses are what matters. */
export function NoticeSections({ view, keeper, editable }: Props) {
  const at: SectionProps = { view, editable, onChange: (change) => keeper.change(change) };
  return (
    <>
      <NoticeSectionFrame view={view} section="where">
        <TargetSection view={view} keeper={keeper} editable={editable} />
      </NoticeSectionFrame>
      <Written view={view}>
        <NoticeSectionFrame view={view} section="why">
          <WhySection {...at} />
        </NoticeSectionFrame>
        <NoticeSectionFrame view={view} section="who">
          <WhoSection {...at} />
        </NoticeSectionFrame>
        <NoticeSectionFrame view={view} section="faith">
          <FaithSection {...at} />
        </NoticeSectionFrame>
      </Written>
    </>
  );
}

/** What was approved is folded away; not before, and not where something turns out to be missing. */
function Written({ view, children }: { readonly view: NoticeView; readonly children: ReactNode }) {
  const { one } = useWords().takedown;
  if (view.state === 'draft' || view.state === 'in_review' || view.gaps.length > 0) return children;
  return (
    <details className="notice-written" data-testid="written">
      <summary>{one.written}</summary>
      <div className="notice-main">{children}</div>
    </details>
  );
}
