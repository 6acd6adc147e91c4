import type {
  AgeClass,
  Authorisation,
  Capacity,
  NoticeLanguage,
  ProviderKind,
  TakedownBasis,
  TargetKind,
} from '#contract/takedown';

/** All that decides whether a notice is complete. */
export interface NoticeContent {
  readonly targets: readonly { readonly url: string; readonly kind: TargetKind }[];
  readonly basis: TakedownBasis;
  readonly ageClass: AgeClass;
  readonly explanation: string;
  readonly languages: readonly NoticeLanguage[];
  readonly capacity: Capacity;
  readonly goodFaith: boolean;
  readonly authorisation: Authorisation | undefined;
  /** What the profile that holds takes; nothing while the provider has none. */
  readonly channel:
    | {
        readonly providerKind: ProviderKind;
        readonly capacities: readonly Capacity[];
        readonly languages: readonly NoticeLanguage[];
        readonly maximumUrls: number;
        readonly mayPublishNotice: boolean;
      }
    | undefined;
}

const leastExplanation = 40;

/** Codes of what a notice lacks before it may go to its provider; nothing when it is complete. */
export function missingFrom(notice: NoticeContent): readonly string[] {
  const letters = notice.explanation.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const gaps: readonly (readonly [code: string, missing: boolean])[] = [
    ['explanation_too_short', letters < leastExplanation],
    ['no_target', notice.targets.length === 0],
    ['age_not_chosen', notice.ageClass === 'unknown'],
    ['good_faith_missing', !notice.goodFaith],
    [
      'authorisation_missing',
      notice.capacity === 'authorised_representative' && notice.authorisation === undefined,
    ],
    ['channel_missing', notice.channel === undefined],
  ];
  return [...gaps.filter(([, missing]) => missing).map(([code]) => code), ...channelGaps(notice)];
}

function channelGaps({ channel, ...notice }: NoticeContent): readonly string[] {
  if (channel === undefined) return [];
  const takesLanguage = notice.languages.some((language) => channel.languages.includes(language));
  const gaps: readonly (readonly [code: string, missing: boolean])[] = [
    ['too_many_targets', notice.targets.length > channel.maximumUrls],
    ['capacity_not_eligible', !channel.capacities.includes(notice.capacity)],
    ['language_not_taken', !takesLanguage],
    ['channel_publishes', channel.mayPublishNotice && notice.ageClass === 'minor'],
  ];
  return gaps.filter(([, missing]) => missing).map(([code]) => code);
}
