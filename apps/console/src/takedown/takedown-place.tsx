import { BoardPage } from './board-page.js';
import { NoticePage } from './notice-page.js';
import { useNoticeAddress } from './use-notice-address.js';

/** Requests to providers: the board, or one of them. */
export function TakedownPlace() {
  const { id, act } = useNoticeAddress();
  return id === undefined ? <BoardPage /> : <NoticePage key={id} id={id} wish={act} />;
}
