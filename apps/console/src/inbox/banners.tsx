import { limits } from '#contract';
import { useEffect, useState } from 'react';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import type { DeskState } from './desk-state.js';

/** What a counsellor must know now: the link, what was refused, who went back to the queue. */
export function Banners({ state, onDismiss }: { readonly state: DeskState; readonly onDismiss: () => void }) {
  const { chat: words, close } = useWords();
  const down = useStays(state.link === 'down', limits.lostLinkBannerMs);
  const notices: Readonly<Record<string, string>> = words.notice;
  const notice = state.notice === undefined ? undefined : (notices[state.notice] ?? words.notice.other);
  const said = state.gone === undefined ? notice : words.banner.gone(state.gone);
  return (
    <div aria-live="polite">
      {state.link === 'connecting' && <p className="note">{words.banner.connecting}</p>}
      {down && (
        <p className="note warn" data-testid="banner" data-kind="lost">
          <Icon name="info" />
          {words.banner.reconnecting}
        </p>
      )}
      {said !== undefined && (
        <p className="note" data-testid="banner" data-kind={state.gone === undefined ? 'notice' : 'gone'}>
          <Icon name="info" />
          <span>{said}</span>
          <button type="button" className="link" onClick={onDismiss}>
            {close}
          </button>
        </p>
      )}
    </div>
  );
}

/** Whether something has held for so many milliseconds: a blink of the link is no news. */
function useStays(holds: boolean, ms: number): boolean {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    if (!holds) return;
    const timer = window.setTimeout(() => setStays(true), ms);
    return () => {
      window.clearTimeout(timer);
      setStays(false);
    };
  }, [holds, ms]);
  return stays;
}
