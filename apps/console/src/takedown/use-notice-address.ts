import { useEffect, useState } from 'react';
import { type NoticePersonAct, noticePersonActs } from '#contract/takedown';

/** Which notice the address of the page names, and what is to be done with it. */
export interface NoticeAddress {
  readonly id?: string;
  readonly act?: NoticePersonAct;
}

function named(): NoticeAddress {
  const [, id, wish] = location.hash.split('/');
  const act = noticePersonActs.find((each) => each === wish);
  return { ...(id && { id }), ...(act && { act }) };
}

/** Where a notice is looked at; with an act, its form is open at once. */
export const noticeAddress = (id: string, act?: NoticePersonAct): string =>
  act === undefined ? `#takedown/${id}` : `#takedown/${id}/${act}`;

/** The notice that the address names; the board where it names none. */
export function useNoticeAddress(): NoticeAddress {
  const [address, setAddress] = useState(named);
  useEffect(() => {
    const look = () => setAddress(named());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return address;
}
