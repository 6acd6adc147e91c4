import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../chat/chat-state.js';

/** How the list of messages scrolls. */
export interface LogScroll {
  readonly log: RefObject<HTMLDivElement | null>;
  readonly atEnd: boolean;
  readonly toEnd: () => void;
  readonly onScroll: () => void;
}

const nearPx = 48;

/**
 * Stays at the newest message as long as the reader is there, never jumps when they read further back, and
 * keeps what they look at in place when older messages come in above it.
 */
export function useLogScroll(
  { lines, pending, counsellorTyping }: ChatState,
  loadOlder: () => void,
): LogScroll {
  const log = useRef<HTMLDivElement>(null);
  const seen = useRef({ first: 0, height: 0, pending: 0 });
  const [atEnd, setAtEnd] = useState(true);
  const stick = useRef(true);

  const toEnd = useCallback(() => {
    stick.current = true;
    setAtEnd(true);
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, []);

  const onScroll = useCallback(() => {
    const box = log.current;
    if (!box) return;
    stick.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx;
    setAtEnd(stick.current);
    if (box.scrollTop < nearPx && !stick.current) loadOlder();
  }, [loadOlder]);

  useLayoutEffect(() => {
    const box = log.current;
    if (!box) return;
    const first = lines[0]?.seq ?? 0;
    const { first: firstBefore, height, pending: pendingBefore } = seen.current;
    if (pending.length > pendingBefore) stick.current = true;
    if (stick.current) toEnd();
    else if (first < firstBefore) box.scrollTop += box.scrollHeight - height;
    seen.current = { first, height: box.scrollHeight, pending: pending.length };
  }, [lines, pending, counsellorTyping, toEnd]);

  useStickOnResize(log, stick);
  return { log, atEnd, toEnd, onScroll };
}

/** The keyboard of a phone makes the list smaller; the newest message stays in sight. */
function useStickOnResize(log: RefObject<HTMLDivElement | null>, stick: { readonly current: boolean }): void {
  useEffect(() => {
    const box = log.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      if (stick.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [log, stick]);
}
