import type { NoticeState, NoticeView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { ChannelCard } from './channel-card.js';
import { CompletenessCard } from './completeness-card.js';
import { EscalationCard } from './escalation-card.js';
import { FourEyesCard } from './four-eyes-card.js';
import { TimelineCard } from './timeline-card.js';

/** States in which a provider may be late, or was. */
const mayBeLate: readonly NoticeState[] = ['sent', 'acknowledged', 'info_requested', 'decided', 'closed'];

/** How complete it is, who wrote and who reviews it, and what happened to it. */
export function NoticeAside({ view }: { readonly view: NoticeView }) {
  const { one } = useWords().takedown;
  const isOpen = view.state === 'draft' || view.state === 'in_review';
  return (
    <aside className="notice-aside" aria-label={one.beside}>
      {isOpen && <CompletenessCard view={view} />}
      {mayBeLate.includes(view.state) && <EscalationCard view={view} />}
      <FourEyesCard view={view} />
      {!isOpen && <ChannelCard view={view} />}
      <TimelineCard view={view} />
    </aside>
  );
}
