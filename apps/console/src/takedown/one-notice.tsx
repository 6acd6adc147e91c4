import { useState } from 'react';
import type { NoticePersonAct, NoticeView } from '#contract/takedown';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { ActForm } from './act-form.js';
import { ConflictNote } from './conflict-note.js';
import { NoticeAside } from './notice-aside.js';
import { NoticeHeader } from './notice-header.js';
import { NoticeMain } from './notice-main.js';
import { useMainKey } from './use-main-key.js';
import { useNoticeActs } from './use-notice-acts.js';
import { useNoticeDraft } from './use-notice-draft.js';

interface Props {
  readonly latest: NoticeView;
  readonly wish: NoticePersonAct | undefined;
}

/** A notice as it stands: filled in while it is a draft, read afterwards, and what can be done with it. */
export function OneNotice({ latest, wish }: Props) {
  const { takedown } = useWords();
  const { keeper, kept } = useNoticeDraft(latest);
  const { view } = kept;
  const acts = useNoticeActs(keeper);
  const [asking, setAsking] = useState(wish);
  const { editable } = view;
  const begin = (act: NoticePersonAct) => acts.begin(act, () => setAsking(act));
  useMainKey(view, asking === undefined ? begin : undefined);
  const asked = asking !== undefined && view.acts.includes(asking) ? asking : undefined;
  return (
    <div className="takedown one">
      <h1 className="visually-hidden">
        {takedown.one.notice} {view.reference}
      </h1>
      <NoticeHeader kept={kept} editable={editable} busy={acts.busy} onAct={begin} />
      <p
        className={acts.said === undefined ? 'visually-hidden' : 'note'}
        role="status"
        data-testid="notice-said"
      >
        <span>{acts.said}</span>
      </p>
      <ProblemBox text={acts.problem} />
      {kept.theirs && <ConflictNote kept={kept} theirs={kept.theirs} onSettle={(by) => keeper.settle(by)} />}
      {asked && (
        <ActForm
          key={asked}
          act={asked}
          view={view}
          busy={acts.busy}
          onGo={(body) => acts.act(body, () => setAsking(undefined))}
          onClose={() => setAsking(undefined)}
        />
      )}
      <div className="notice-columns">
        <NoticeMain view={view} keeper={keeper} acts={acts} onAct={begin} />
        <NoticeAside view={view} />
      </div>
    </div>
  );
}
