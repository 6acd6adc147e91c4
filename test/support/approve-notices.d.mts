import type { KeyRing, seal } from '#platform/crypto';

type Query = (sql: string, values?: readonly unknown[]) => Promise<unknown>;

export interface AddedProvider {
  readonly id: string;
  readonly profileId: string;
}

export function addProviders(
  query: Query,
  count: number,
  fields?: Readonly<Record<string, unknown>>,
): Promise<AddedProvider[]>;

export function approveNotices(
  tools: { readonly query: Query; readonly ring: KeyRing; readonly seal: typeof seal },
  asked: { readonly providers: readonly AddedProvider[]; readonly count: number; readonly tells?: boolean },
): Promise<string[]>;
