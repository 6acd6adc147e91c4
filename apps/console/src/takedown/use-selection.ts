import { useMemo, useState } from 'react';
import type { NoticeSummary } from '#contract/takedown';

/** Cards that were selected, and are still on the board. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly notices: readonly NoticeSummary[];
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}

/** Selects cards to do one thing with all of them. */
export function useSelection(notices: readonly NoticeSummary[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => notices.filter(({ id }) => chosen.has(id)), [notices, chosen]);
  const toggle = (id: string) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return {
    ids: new Set(selected.map(({ id }) => id)),
    notices: selected,
    toggle,
    clear: () => setChosen(new Set()),
  };
}
