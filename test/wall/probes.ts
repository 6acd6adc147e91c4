import type { ObjectName, World } from './world.js';

/** How a request names something: in its address or in its body. */
export interface Filling {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
}

/** Who asks: `own` is a draft of theirs. */
export interface Asking {
  readonly id: string;
  readonly own: string;
  readonly world: World;
  readonly isOwner: boolean;
}

/** A place where a route or event takes the name of an object. */
export interface Probe {
  readonly object: ObjectName;
  readonly fill: (asking: Asking) => Filling;
  /** Status for what is not there, 404 where nothing else is said. */
  readonly unknown?: number;
  /** Colleagues may, so only whoever is of another programme may not. */
  readonly shared?: boolean;
}

/** What a route shows many of. */
export interface Listing {
  readonly fill: (world: World) => Filling;
  /** What its owner finds there. */
  readonly shows: readonly ObjectName[];
  /** Those of them that colleagues find there too. */
  readonly shared?: readonly ObjectName[];
}

/** What a route or event has to do with case data; or why nothing. */
export type Entry =
  { readonly names?: readonly Probe[]; readonly lists?: readonly Listing[] } | { readonly none: string };

/** A route that names one in its address as `id`. */
export const at = (object: ObjectName, more: Partial<Probe> = {}): Probe => ({
  object,
  fill: ({ id }) => ({ params: { id } }),
  ...more,
});
/** An event that names a conversation. */
export const told = (object: ObjectName, body: object = {}, more: Partial<Probe> = {}): Probe => ({
  object,
  fill: ({ id }) => ({ body: { ...body, conversationId: id } }),
  ...more,
});
/** A form of visitors that names what they hold. */
export const form = (object: ObjectName, more: object = {}): Entry => ({
  names: [{ object, fill: ({ id }) => ({ body: { [object === 'code' ? 'code' : 'token']: id, ...more } }) }],
});
/** A route that shows many. */
export const list = (
  shows: readonly ObjectName[],
  filling: Filling = {},
  shared?: readonly ObjectName[],
): Listing => ({
  fill: () => filling,
  shows,
  ...(shared && { shared }),
});
