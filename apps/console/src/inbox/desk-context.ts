import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { DeskConnection } from './desk-connection.js';
import { firstState, type DeskState } from './desk-state.js';

/** The one link of a signed-in console; none for those who answer no chats. */
export const DeskContext = createContext<DeskConnection | undefined>(undefined);

/** Opens the desk's link for as long as the console is signed in. */
export function useDeskConnection(answersChats: boolean, onEnded: () => void): DeskConnection | undefined {
  const [connection, setConnection] = useState<DeskConnection>();
  useEffect(() => {
    if (!answersChats) return;
    const opened = new DeskConnection(onEnded);
    setConnection(opened);
    return () => opened.close();
  }, [answersChats, onEnded]);
  return connection;
}

const nothing = () => () => undefined;
const first = () => firstState;

/** What a link knows, anew whenever it changes. */
export function useDeskOf(connection: DeskConnection | undefined): DeskState {
  return useSyncExternalStore(connection?.subscribe ?? nothing, connection?.snapshot ?? first);
}

/** What the console's desk knows; nothing without one. */
export function useDesk(): DeskState | undefined {
  const connection = useContext(DeskContext);
  const state = useDeskOf(connection);
  return connection && state;
}
