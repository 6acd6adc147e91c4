import { BoardPage } from './board-page.js';
import { NoticePage } from './notice-page.js';
import { PilePage } from './pile-page.js';
import { useNoticeAddress } from './use-notice-address.js';

/** Requests to providers: the board, the mail about them, or one of them. */
export function TakedownPlace() {
  const { id, act } = useNoticeAddress();
  if (id === 'mail') return <PilePage />;
  return id === undefined ? <BoardPage /> : <NoticePage key={id} id={id} wish={act} />;
}
