import { useEffect, useRef } from 'react';
import { chime } from './chime.js';
import { unreadOf, type DeskState } from './desk-state.js';
import type { Preferences } from './preferences.js';
import { useLanguage } from '../words/language.js';

const repeatMs = 5_000;

/** Whether someone waits whom this counsellor could take now. */
export function isCalled({ desk, queue, chats }: DeskState): boolean {
  const active = chats.filter(({ conversation }) => conversation.state === 'active').length;
  return desk.available && queue.length > 0 && active < desk.maxParallel;
}

/** Calls the counsellor: sound until someone picks up, a notification, and a number in the title. None has content. */
export function useCalls(state: DeskState, { sound, notify }: Preferences, programme: string): void {
  const { words } = useLanguage();
  const called = isCalled(state);
  const count = state.queue.length + state.chats.reduce((sum, chat) => sum + unreadOf(chat), 0);
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${programme} – Hulplijn`;
  }, [count, programme]);
  useEffect(() => {
    if (!called || !sound) return;
    void chime();
    const timer = window.setInterval(() => void chime(), repeatMs);
    return () => window.clearInterval(timer);
  }, [called, sound]);
  const text = useRef('');
  text.current = words.chat.someoneWaits;
  useEffect(() => {
    if (
      !called ||
      !notify ||
      !document.hidden ||
      !('Notification' in window) ||
      Notification.permission !== 'granted'
    )
      return;
    const shown = new Notification('Hulplijn', { body: text.current, tag: 'waiting' });
    return () => shown.close();
  }, [called, notify]);
}
