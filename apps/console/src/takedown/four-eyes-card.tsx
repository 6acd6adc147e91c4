import type { NoticeView } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useMay } from '../shell/permissions.js';
import { useWords } from '../words/language.js';

/** Who wrote it and who looks at it: never the same person. */
export function FourEyesCard({ view }: { readonly view: NoticeView }) {
  const { one } = useWords().takedown;
  const { author, reviewer } = view;
  const reason = useReason(view);
  return (
    <section className="card stack" aria-labelledby="four-eyes" data-testid="four-eyes">
      <h3 id="four-eyes">{one.fourEyes}</h3>
      <div className="two-people">
        <p className="done">
          <Icon name="confirmed" />
          <span>
            <b>{author}</b>
            <span className="muted small">{one.wrote}</span>
          </span>
        </p>
        <p className={reviewer === undefined ? '' : 'done'}>
          <Icon name={reviewer === undefined ? 'hourglass' : 'confirmed'} />
          <span>
            <b>{reviewer ?? one.reviewer}</b>
            <span className="muted small">{reviewer === undefined ? one.awaitsReview : one.reviewedBy}</span>
          </span>
        </p>
      </div>
      {reason !== undefined && (
        <p className="small" data-testid="review-reason">
          {reason}
        </p>
      )}
    </section>
  );
}

/** Whether this person can review it, and if not why. */
function useReason({ state, acts, gaps }: NoticeView): string | undefined {
  const { one } = useWords().takedown;
  const mayReview = useMay('takedown:review');
  if (state !== 'in_review') return undefined;
  if (acts.includes('approve')) return one.youReview;
  if (!mayReview) return one.noReview;
  return gaps.length > 0 ? undefined : one.notYours;
}
