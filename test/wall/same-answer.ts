import { randomBytes, randomUUID } from 'node:crypto';
import { strangeSeatCode } from '../support/group-rows.js';
import type { Answer } from '../support/http.js';
import { objectsOf } from './objects-of-routes.js';
import type { Entry, Listing, Probe } from './probes.js';
import type { ObjectName, World } from './world.js';

/** What is nowhere, where it is no id. */
const nowhere: Readonly<Partial<Record<ObjectName, (known: string) => string>>> = {
  callerWord: () => 'onbekend-woord',
  seatCode: () => strangeSeatCode,
  code: () => 'kiezel winter sokken brug lantaarn',
  visitorToken: () => randomBytes(32).toString('base64url'),
  reportPass: (pass) => `${pass.slice(0, -8)}AAAAAAAA`,
};

/** A name like that of the object of a probe, of nothing there is. */
export const strangerTo = ({ object }: Probe, world: World): string =>
  nowhere[object]?.(world[object]) ?? randomUUID();

export const namesOf = (entry: Entry | undefined): readonly Probe[] =>
  (entry && 'names' in entry && entry.names) || [];

export const listsOf = (entry: Entry | undefined): readonly Listing[] =>
  (entry && 'lists' in entry && entry.lists) || [];

/** Every probe of the routes or events that begin like this. */
export const probesOf = (start: string): (readonly [route: string, probe: Probe])[] =>
  Object.entries(objectsOf)
    .filter(([route]) => route.startsWith(start))
    .flatMap(([route, entry]) => namesOf(entry).map((probe) => [route, probe] as const));

const newEachTime = ['date', 'etag', 'content-length'];

/** Everything of an answer that could tell two apart: status, headers and text, without what is new each time. */
export function said({ status, headers, text }: Answer, id: string): string {
  const kept = Object.entries(headers).filter(([name]) => !newEachTime.includes(name));
  return JSON.stringify([status, kept, text])
    .replaceAll(id, '{id}')
    .replace(/nonce[-=\\"]+[\w+/=-]+/g, 'nonce');
}
