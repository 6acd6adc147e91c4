import { type Dispatch, useState } from 'react';
import type { SavedView } from '#contract';
import { ApiError } from '../api/client.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { UndoNote } from './undo-note.js';
import type { Looking, Step } from './use-looking.js';
import { useViews } from './use-views.js';
import { ViewNameDialog } from './view-name-dialog.js';
import { useTabs } from './use-tabs.js';
import { TabButton, ViewActions } from './view-buttons.js';

interface Props {
  readonly looking: Looking;
  readonly step: Dispatch<Step>;
}

const same = (left: object, right: object): boolean =>
  JSON.stringify(Object.entries(left).toSorted()) === JSON.stringify(Object.entries(right).toSorted());

/** The views of the log: those everyone has, and one's own. */
export function ViewTabs({ looking, step }: Props) {
  const { contacts, finding } = useWords();
  const tabs = useTabs();
  const views = useViews();
  const task = useTask();
  const [naming, setNaming] = useState<'new' | 'old'>();
  const [removed, setRemoved] = useState<SavedView>();
  const { filter, columns } = looking;
  const current = views.all.find(({ id }) => id === looking.view);
  const store = (view: SavedView, then?: () => void) =>
    task.run(
      async () => {
        await views.save(view.id, { name: view.name, filter: view.filter, columns: view.columns });
        then?.();
      },
      (error) => (error instanceof ApiError && error.code === 'conflict' ? finding.tooManyViews : undefined),
    );
  const remove = (view: SavedView) =>
    task.run(async () => {
      await views.remove(view.id);
      setRemoved(view);
      step({ to: 'nothing' });
    });
  const changed = !(same(current?.filter ?? {}, filter) && same(current?.columns ?? [], columns));
  return (
    <>
      <div className="views" role="group" aria-label={contacts.viewsTitle}>
        {[...tabs, ...views.all].map((tab) => (
          <TabButton
            key={tab.id}
            tab={tab}
            on={tab.id === looking.view}
            onChoose={() => step({ to: 'view', view: tab })}
          />
        ))}
        <ViewActions
          own={current}
          changed={changed}
          onUpdate={(view) => store({ ...view, filter, columns })}
          onRename={() => setNaming('old')}
          onRemove={remove}
          onNew={() => setNaming('new')}
        />
      </div>
      <ProblemBox text={task.problem} />
      {removed && (
        <UndoNote
          key={removed.id}
          text={finding.removed(removed.name)}
          onUndo={() => store(removed, () => step({ to: 'view', view: removed }))}
          onGone={() => setRemoved(undefined)}
        />
      )}
      {naming && (
        <ViewNameDialog
          name={naming === 'old' ? (current?.name ?? '') : ''}
          onClose={() => setNaming(undefined)}
          onName={(name) => {
            if (naming === 'old' && current) return store({ ...current, name });
            const view = { id: crypto.randomUUID(), name, filter, columns };
            store(view, () => step({ to: 'view', view }));
          }}
        />
      )}
    </>
  );
}
