import type { KeyObject } from 'node:crypto';
import type { Capacity, NoticeLanguage, ProviderKind } from '#contract/takedown';
import type { NoticeContent } from './completeness.port.js';
import type { NoticeRow } from './notice-row.js';
import type { SummaryRow } from './notice-summary.js';
import type { OpenedTarget } from './target-row.js';

/** A notice with its provider, its profile and the names of people. */
export interface WholeRow extends NoticeRow, Omit<SummaryRow, keyof NoticeRow> {
  readonly provider_kind: ProviderKind;
  /** The profile it was approved with, and before that the one that holds. */
  readonly held_profile_id: string | null;
  readonly channel_address: string | null;
  readonly channel_capacities: readonly Capacity[] | null;
  readonly channel_languages: readonly NoticeLanguage[] | null;
  readonly maximum_urls: number | null;
  readonly may_publish_notice: boolean | null;
  readonly reviewer: string | null;
  readonly previous_number: number | null;
  readonly wrapped: Buffer;
}

/** A notice, opened. */
export interface ReadNotice {
  readonly row: WholeRow;
  readonly key: KeyObject;
  readonly explanation: string;
  readonly targets: readonly OpenedTarget[];
  readonly gaps: readonly string[];
}

/** What decides whether it is complete. */
export function contentOf({ row, explanation, targets }: Omit<ReadNotice, 'gaps'>): NoticeContent {
  return {
    targets: targets.map(({ address, kind }) => ({ url: address, kind })),
    basis: row.basis,
    ageClass: row.age_class,
    explanation,
    languages: row.languages,
    capacity: row.capacity,
    goodFaith: row.good_faith,
    authorisation: row.authorisation ?? undefined,
    channel:
      row.held_profile_id === null
        ? undefined
        : {
            providerKind: row.provider_kind,
            capacities: row.channel_capacities ?? [],
            languages: row.channel_languages ?? [],
            maximumUrls: row.maximum_urls ?? 0,
            mayPublishNotice: row.may_publish_notice ?? true,
          },
  };
}
