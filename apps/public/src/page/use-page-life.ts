import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChatSession } from '../chat/chat-session.js';
import type { ChatState } from '../chat/chat-state.js';
import type { View } from './view.js';
import type { Visit } from './visit.js';

const minuteMs = 60_000;
const longestTimerMs = 2_147_000_000;

/** The time the page tells; starts at the server's so that the first drawing is the same. */
export function useNow(drawnAt: string): string | number {
  const [now, setNow] = useState<string | number>(drawnAt);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Asks the server again once the chat should have opened or closed. */
export function useOpeningHours(visit: Visit, until: string | undefined): void {
  useEffect(() => {
    if (until === undefined) return undefined;
    const wait = Math.max(Date.parse(until) - Date.now() + 1_000, minuteMs);
    const timer = setTimeout(() => void visit.refresh(), Math.min(wait, longestTimerMs));
    return () => clearTimeout(timer);
  }, [visit, until]);
}

/** A new view starts at its top, and screen readers start there too. */
export function useFocusOnView(view: View): void {
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    scrollTo(0, 0);
    const start = document.querySelector<HTMLElement>(view === 'talking' ? 'main h1' : 'main');
    start?.focus({ preventScroll: true });
  }, [view]);
}

/** Once the question is answered, the keyboard is back where it was asked. */
export function useFocusBack(asking: boolean): void {
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) document.querySelector<HTMLElement>('[data-testid="end"]')?.focus();
    asked.current = asking;
  }, [asking]);
}

/** Looks after the link when the internet comes back, or the page comes back into sight. */
export function useWaking(session: ChatSession): void {
  useEffect(() => {
    const wake = () => document.visibilityState === 'visible' && session.wake();
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [session]);
}

/** Once it has ended nothing is kept; who stopped it themselves has nothing left on the screen either. */
export function useEnding(visit: Visit, session: ChatSession, { conversation, gone }: ChatState): void {
  const over = gone || conversation?.state === 'ended';
  const own = gone || conversation?.endedBy === 'visitor';
  useEffect(() => {
    if (over) visit.ended();
    if (over && own) session.wipe();
  }, [over, own, visit, session]);
}
