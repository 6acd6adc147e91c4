import { SetMetadata } from '@nestjs/common';
import type { HostKind } from '../config/index.js';

/** How a handler is guarded: open, for a session at one of the stages, for staff with a permission, or for a system that signs. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'session'; readonly stages: readonly string[] }
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'signed'; readonly hook: string };

export const accessKey = 'hulplijn:access';
export const hostKey = 'hulplijn:host';

/** Anyone may call it; a test lists every such handler. */
export const Public = (): MethodDecorator => SetMetadata(accessKey, { kind: 'public' } satisfies AccessRule);

/** Staff signed in to a programme with this permission, written `context:verb`. */
export const Requires = (permission: string): MethodDecorator =>
  SetMetadata(accessKey, { kind: 'permission', permission } satisfies AccessRule);

/** Whoever has a session at one of these stages; used by signing in itself. */
export const ForSession = (...stages: readonly string[]): MethodDecorator =>
  SetMetadata(accessKey, { kind: 'session', stages } satisfies AccessRule);

/** Another system, which signs what it sends with the secret of this hook and of the programme of the host; no browser does. */
export const Signed = (hook: string): MethodDecorator =>
  SetMetadata(accessKey, { kind: 'signed', hook } satisfies AccessRule);

/** On which kind of host a controller answers; elsewhere it is not found. */
export const OnHost = (kind: HostKind): ClassDecorator => SetMetadata(hostKey, kind);

/** The rule a handler carries, if any. */
export function accessOf(handler: object): AccessRule | undefined {
  return Reflect.getMetadata(accessKey, handler) as AccessRule | undefined;
}
