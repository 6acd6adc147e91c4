import type { KeyObject } from 'node:crypto';
import type { Capacity, NoticeGapCode, NoticeLanguage, ProviderKind } from '#contract/takedown';
import { missingFrom } from '../completeness/completeness.policy.js';
import type { NoticeContent, NoticeSender } from '../completeness/notice-content.js';
import type { NoticeRow, RecordedAuthorisation } from './notice-row.js';
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

/** A notice, opened, and as whom it speaks. */
export interface ReadNotice {
  readonly row: WholeRow;
  readonly key: KeyObject;
  readonly explanation: string;
  readonly targets: readonly OpenedTarget[];
  readonly sender: NoticeSender;
  /** Codes of what it lacks. */
  readonly gaps: readonly NoticeGapCode[];
}

/** What decides whether it is complete; nothing while its provider has no channel. */
export function contentOf({
  row,
  explanation,
  targets,
  sender,
}: Omit<ReadNotice, 'gaps'>): NoticeContent | undefined {
  if (row.held_profile_id === null) return undefined;
  return {
    targets: targets.map(({ address, kind }) => ({ url: address, kind })),
    basis: row.basis,
    ageClass: row.age_class,
    explanation,
    languages: row.languages,
    capacity: row.capacity,
    goodFaith: row.good_faith,
    sender,
    ...(row.authorisation && authorisationOf(row.authorisation)),
    channel: {
      providerKind: row.provider_kind,
      capacities: row.channel_capacities ?? [],
      languages: row.channel_languages ?? [],
      maximumUrls: row.maximum_urls ?? 0,
      mayPublishNotice: row.may_publish_notice ?? true,
    },
  };
}

/** Codes of what it lacks before it may go out. */
export function gapsOf(notice: Omit<ReadNotice, 'gaps'>): readonly NoticeGapCode[] {
  const content = contentOf(notice);
  return content ? missingFrom(content).map(({ code }) => code) : ['channel_missing'];
}

function authorisationOf({ kind, givenOn, recordedBy }: RecordedAuthorisation) {
  return { authorisation: { kind, recordedOn: givenOn, recordedBy } };
}
