import type { SavedView } from '#contract';
import { useWords } from '../words/language.js';
import type { Tab } from './use-tabs.js';

interface TabProps {
  readonly tab: Tab | SavedView;
  readonly on: boolean;
  readonly onChoose: () => void;
}

/** Leads to a view; how many wait in it is told where it is known. */
export function TabButton({ tab, on, onChoose }: TabProps) {
  const count = 'count' in tab ? tab.count : undefined;
  const own = 'columns' in tab;
  return (
    <button
      type="button"
      className="btn small"
      aria-pressed={on}
      onClick={onChoose}
      data-testid={own ? 'saved-view' : `view-${tab.id}`}
    >
      {tab.name}
      {count !== undefined && count > 0 && <span className="count">{count}</span>}
    </button>
  );
}

interface ActionProps {
  /** One's own view that is shown, if it is one. */
  readonly own: SavedView | undefined;
  readonly changed: boolean;
  readonly onUpdate: (view: SavedView) => void;
  readonly onRename: () => void;
  readonly onRemove: (view: SavedView) => void;
  readonly onNew: () => void;
}

/** What can be done with the view that is shown. */
export function ViewActions({ own, changed, onUpdate, onRename, onRemove, onNew }: ActionProps) {
  const { finding } = useWords();
  const actions = [
    ...(own && changed ? [['update-view', finding.updateView, () => onUpdate(own)] as const] : []),
    ...(own
      ? [
          ['rename-view', finding.renameView, onRename] as const,
          ['remove-view', finding.removeView, () => onRemove(own)] as const,
        ]
      : []),
    ['save-view', finding.saveView, onNew] as const,
  ];
  return actions.map(([testId, word, act]) => (
    <button key={testId} type="button" className="btn small quiet" onClick={act} data-testid={testId}>
      {word}
    </button>
  ));
}
