import { createContext, useContext } from 'react';

/** What the person who is signed in may do. */
export const PermissionsContext = createContext<readonly string[]>([]);

/** Whether they may do this; the server decides in the end. */
export const useMay = (permission: string): boolean => useContext(PermissionsContext).includes(permission);
