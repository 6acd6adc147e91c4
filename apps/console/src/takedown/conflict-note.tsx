import { useState } from 'react';
import type { NoticeView } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import type { KeptNotice } from './notice-keeper.js';
import { NoticeStateBadge } from './notice-state-badge.js';

interface Props {
  readonly kept: KeptNotice;
  readonly theirs: NoticeView;
  readonly onSettle: (by: 'mine' | 'theirs') => void;
}

/** Someone else was before: nothing of either is lost until a person has looked. */
export function ConflictNote({ kept, theirs, onSettle }: Props) {
  const { takedown } = useWords();
  const { one } = takedown;
  const [looking, setLooking] = useState(false);
  // What somebody did with it has a name; who saved a field is not told.
  const last = theirs.events.length > kept.view.events.length ? theirs.events.at(-1)?.by : undefined;
  return (
    <section className="note warn conflict" aria-label={one.saving.conflict} data-testid="conflict">
      <Icon name="alert" />
      <div className="stack">
        <p role="alert">
          <b>{one.conflict.title(last ?? one.conflict.someone)}</b> {one.conflict.text}
        </p>
        {!looking && (
          <button
            type="button"
            className="btn small"
            onClick={() => setLooking(true)}
            data-testid="conflict-look"
          >
            {one.conflict.look}
          </button>
        )}
        {looking && (
          <>
            <NoticeStateBadge state={theirs.state} />
            <dl className="answers">
              <dt>{one.basis}</dt>
              <dd>{one.bases[theirs.basis]}</dd>
              <dt>{one.age}</dt>
              <dd>{one.ages[theirs.ageClass]}</dd>
              <dt>{one.conflict.explanation}</dt>
              <dd>{theirs.explanation || '—'}</dd>
            </dl>
            <div className="dialog-actions">
              <button
                type="button"
                className="btn small"
                onClick={() => onSettle('theirs')}
                data-testid="conflict-theirs"
              >
                {one.conflict.theirs}
              </button>
              {theirs.state === 'draft' && (
                <button
                  type="button"
                  className="btn small primary"
                  onClick={() => onSettle('mine')}
                  data-testid="conflict-mine"
                >
                  {one.conflict.mine}
                </button>
              )}
            </div>
          </>
        )}
      </div>
    </section>
  );
}
