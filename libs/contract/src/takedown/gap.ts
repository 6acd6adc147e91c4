/** What a notice can lack, by code, in the order of article 16(2). */
export const noticeGapCodes = [
  'explanation_too_short',
  'explanation_contains_address',
  'explanation_contains_email',
  'no_target',
  'too_many_targets',
  'target_not_http',
  'target_not_exact',
  'age_not_chosen',
  'grooming_needs_minor',
  'sender_missing',
  'good_faith_missing',
  'authorisation_missing',
  'capacity_not_eligible',
  'language_not_taken',
  'channel_publishes',
  'channel_missing',
] as const;
export type NoticeGapCode = (typeof noticeGapCodes)[number];

/** Something a notice lacks before it may go to a provider, with what a person needs to know to mend it. */
export type NoticeGap =
  | {
      readonly code: 'explanation_too_short';
      /** Letters and digits there are, and how many it takes. */
      readonly length: number;
      readonly minimum: number;
      /** Who asks for that many: article 16(2)(a) in our reading, or this channel. */
      readonly because: 'substantiated' | 'channel';
    }
  | {
      readonly code: 'explanation_contains_address' | 'target_not_http' | 'target_not_exact';
      /** Places in the list of targets, from 1. */
      readonly targets: readonly number[];
    }
  | { readonly code: 'too_many_targets'; readonly given: number; readonly maximum: number }
  | { readonly code: 'sender_missing'; readonly missing: readonly ('name' | 'email')[] }
  | {
      readonly code: 'capacity_not_eligible';
      /** Trusted flaggers exist towards online platforms alone (article 22); or this channel takes other capacities. */
      readonly because: 'not_a_platform' | 'channel';
    }
  | { readonly code: 'language_not_taken'; readonly taken: readonly string[] }
  | {
      readonly code:
        | 'explanation_contains_email'
        | 'no_target'
        | 'age_not_chosen'
        | 'grooming_needs_minor'
        | 'good_faith_missing'
        | 'authorisation_missing'
        | 'channel_publishes'
        | 'channel_missing';
    };
