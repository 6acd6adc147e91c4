import type { NoticeView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { ChannelCard } from './channel-card.js';
import { CompletenessCard } from './completeness-card.js';
import { FourEyesCard } from './four-eyes-card.js';
import { TimelineCard } from './timeline-card.js';

/** What helps with a notice as it stands: before it is approved what it lacks and who looks at it, then what happened to it. */
export function NoticeAside({ view }: { readonly view: NoticeView }) {
  const { one } = useWords().takedown;
  return (
    <aside className="notice-aside" aria-label={one.beside}>
      <Cards view={view} />
    </aside>
  );
}

function Cards({ view }: { readonly view: NoticeView }) {
  if (view.state === 'draft')
    return (
      <>
        <CompletenessCard view={view} />
        <FourEyesCard view={view} />
        <TimelineCard view={view} />
      </>
    );
  if (view.state === 'in_review')
    return (
      <>
        <FourEyesCard view={view} />
        <CompletenessCard view={view} />
        <TimelineCard view={view} />
      </>
    );
  return (
    <>
      <TimelineCard view={view} />
      {/* Why it failed stands before all else. */}
      {view.state !== 'dispatch_failed' && <ChannelCard view={view} />}
      <FourEyesCard view={view} />
    </>
  );
}
