import { useState } from 'react';
import type { NoticeView, TargetView } from '#contract/takedown';
import { takedownApi } from '../api/takedown.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { actProblem } from './act-problem.js';
import { AddTargetsForm } from './add-targets-form.js';
import type { NoticeKeeper } from './notice-keeper.js';
import { TargetRow } from './target-row.js';
import { useNoticeChanged } from './use-takedown.js';

interface Props {
  readonly view: NoticeView;
  readonly keeper: NoticeKeeper;
  readonly editable: boolean;
}

/** The addresses of a notice, made harmless. */
export function TargetSection({ view, keeper, editable }: Props) {
  const words = useWords();
  const { one } = words.takedown;
  const [adding, setAdding] = useState(false);
  const changed = useNoticeChanged();
  const task = useTask();
  const renew = (next: NoticeView) => {
    keeper.renew(next);
    changed(next);
  };
  const remove = (target: TargetView) =>
    task.run(
      async () => {
        if (!(await keeper.flush())) return task.refuse(one.saving[keeper.snapshot().saving]);
        const { revision } = keeper.snapshot().view;
        renew(await takedownApi.removeTarget(view.id, target.id, revision));
      },
      (error) => actProblem(words, error),
    );
  return (
    <>
      {view.addresses.length === 0 ? (
        <p className="muted" data-testid="no-targets">
          {one.noTargets}
        </p>
      ) : (
        <table className="targets">
          <thead>
            <tr>
              <th scope="col">{one.target}</th>
              <th scope="col">{one.defanged}</th>
              <th scope="col">{one.kind}</th>
              <th scope="col">{one.state}</th>
              <th scope="col">
                <span className="visually-hidden">{one.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.addresses.map((target) => (
              <TargetRow
                key={target.id}
                noticeId={view.id}
                target={target}
                onRemove={editable ? remove : undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      <ProblemBox text={task.problem} />
      {editable && !adding && (
        <button
          type="button"
          className="btn small"
          onClick={() => setAdding(true)}
          data-first
          data-testid="add-targets"
        >
          <Icon name="plus" />
          {one.add.button}
        </button>
      )}
      {editable && adding && (
        <AddTargetsForm keeper={keeper} onAdded={renew} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
