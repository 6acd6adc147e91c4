import { useEffect, useRef } from 'react';
import type { DeskState } from './desk-state.js';
import type { DeskConnection } from './desk-connection.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The action of a key, by its place on the keyboard, so that Alt does not change the letter. */
function actionOf(
  event: KeyboardEvent,
  connection: DeskConnection,
  state: DeskState,
  onHelp: () => void,
): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (!event.altKey) return event.key === '?' && !isTyping(event.target) ? onHelp : undefined;
  if (event.code === 'KeyN') return () => void connection.take();
  if (event.code === 'KeyP')
    return () => void connection.setDesk({ ...state.desk, available: !state.desk.available });
  const number = /^Digit([1-6])$/.exec(event.code)?.[1];
  const chosen = number === undefined ? undefined : state.chats[Number(number) - 1];
  return chosen && (() => void connection.select(chosen.conversation.conversationId));
}

/** The keys of the inbox; the help sheet lists them. */
export function useShortcuts(connection: DeskConnection, onHelp: () => void): void {
  const help = useRef(onHelp);
  help.current = onHelp;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('[role=dialog]')) return;
      const action = actionOf(event, connection, connection.snapshot(), () => help.current());
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [connection]);
}
