import { useEffect, useState } from 'react';
import type { SessionView } from '#contract';
import type { IconName } from './icons.js';

/** A page of the console, and what one must be allowed to see it. */
export interface Place {
  readonly name:
    | 'inbox'
    | 'phone'
    | 'mail'
    | 'contacts'
    | 'referrals'
    | 'takedown'
    | 'groups'
    | 'providers'
    | 'staff'
    | 'directory'
    | 'hours'
    | 'forms'
    | 'queues';
  readonly icon: IconName;
  readonly permission: string;
}

const places: readonly Place[] = [
  { name: 'inbox', icon: 'inbox', permission: 'chat:answer' },
  { name: 'phone', icon: 'phone', permission: 'contact:write' },
  { name: 'mail', icon: 'mail', permission: 'mail:read' },
  { name: 'contacts', icon: 'contacts', permission: 'contact:read' },
  { name: 'referrals', icon: 'calendar', permission: 'referral:read' },
  { name: 'takedown', icon: 'shield', permission: 'takedown:read' },
  { name: 'staff', icon: 'staff', permission: 'staff:manage' },
  { name: 'directory', icon: 'scale', permission: 'directory:manage' },
  { name: 'groups', icon: 'group', permission: 'directory:manage' },
  { name: 'forms', icon: 'tag', permission: 'form:edit' },
  { name: 'hours', icon: 'hours', permission: 'hours:override' },
  { name: 'providers', icon: 'link', permission: 'provider:read' },
  { name: 'queues', icon: 'hourglass', permission: 'queue:read' },
];

/** The pages a session may see. */
export function placesOf({ permissions }: SessionView): readonly Place[] {
  return places.filter(({ permission }) => permissions.includes(permission));
}

/** The page the address names, else the first; the browser's own back button works. */
export function usePlace(mine: readonly Place[]): Place | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const look = () => setHash(location.hash);
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return mine.find(({ name }) => hash.slice(1).split('/', 1)[0] === name) ?? mine[0];
}
