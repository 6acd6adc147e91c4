import type { NoticeView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { CompletenessCard } from './completeness-card.js';
import { EscalationCard } from './escalation-card.js';
import { FourEyesCard } from './four-eyes-card.js';
import { TimelineCard } from './timeline-card.js';

/** How complete it is, who wrote and who reviews it, and what happened to it. */
export function NoticeAside({ view }: { readonly view: NoticeView }) {
  const { one } = useWords().takedown;
  const isOpen = view.state === 'draft' || view.state === 'in_review';
  return (
    <aside className="notice-aside" aria-label={one.beside}>
      {isOpen && <CompletenessCard view={view} />}
      {view.overdue && <EscalationCard view={view} />}
      <FourEyesCard view={view} />
      <TimelineCard view={view} />
    </aside>
  );
}
