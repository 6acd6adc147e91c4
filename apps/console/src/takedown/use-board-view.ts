import { useEffect, useState } from 'react';

/** Steps beside each other, or one list. */
export const boardViews = ['board', 'list'] as const;
export type BoardView = (typeof boardViews)[number];

/** Under this width columns stand too close. */
const narrow = window.matchMedia('(max-width: 760px)');

/** The view that was chosen; until one is, a list where it is narrow. */
export function useBoardView(): [BoardView, (view: BoardView) => void] {
  const [chosen, setChosen] = useState<BoardView>();
  const [isNarrow, setIsNarrow] = useState(narrow.matches);
  useEffect(() => {
    const look = () => setIsNarrow(narrow.matches);
    narrow.addEventListener('change', look);
    return () => narrow.removeEventListener('change', look);
  }, []);
  return [chosen ?? (isNarrow ? 'list' : 'board'), setChosen];
}
