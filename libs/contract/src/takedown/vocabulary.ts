/** Where something stands: the post, the account behind it, a page of a host, or the result of a search engine. */
export const targetKinds = ['post', 'account', 'page', 'search_result'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How old the person in the picture is. Nobody guesses: a notice of `unknown` goes nowhere before a person has chosen. */
export const ageClasses = ['minor', 'adult', 'unknown'] as const;
export type AgeClass = (typeof ageClasses)[number];

/** What makes it unlawful, in our words; the words of the DSA and of XARF follow from it and from the age. */
export const takedownBases = [
  'sexual_image',
  'sexual_deepfake',
  'sextortion',
  'grooming',
  'impersonation',
  'harassment',
] as const;
export type TakedownBasis = (typeof takedownBases)[number];

/** As what the organisation speaks to a provider. */
export const capacities = [
  'trusted_flagger',
  'partner_programme',
  'ordinary',
  'authorised_representative',
] as const;
export type Capacity = (typeof capacities)[number];

/** How a person said that we may act for them. */
export const authorisationKinds = ['written', 'spoken'] as const;
export type AuthorisationKind = (typeof authorisationKinds)[number];

export const providerKinds = ['platform', 'search', 'hosting'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** How a provider wants to be told: in its own form by a person, by mail, or by a machine. */
export const channelKinds = ['assisted_form', 'email', 'http_api'] as const;
export type TakedownChannel = (typeof channelKinds)[number];

export const noticeLanguages = ['nl', 'en'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

/** Where a notice stands. That it is overdue or was escalated follows from its clocks and is no state. */
export const noticeStates = [
  'draft',
  'in_review',
  'approved',
  'dispatching',
  'awaiting_handoff',
  'sent',
  'dispatch_failed',
  'dispatch_unknown',
  'acknowledged',
  'info_requested',
  'decided',
  'closed',
  'withdrawn',
] as const;
export type NoticeState = (typeof noticeStates)[number];

/** Where a target stands. */
export const targetStates = [
  'open',
  'notified',
  'claimed_removed',
  'restricted',
  'refused',
  'already_gone',
  'unverifiable',
  'verified_gone',
  'reappeared',
  'closed',
] as const;
export type TargetState = (typeof targetStates)[number];

/** What a provider says it did with a target, or why it did nothing; the words of the yearly report. */
export const takedownDecisions = [
  'removed',
  'disabled',
  'geo_limited',
  'age_limited',
  'account_suspended',
  'account_terminated',
  'already_gone',
  'refused_insufficient',
  'refused_not_illegal',
] as const;
export type TakedownDecision = (typeof takedownDecisions)[number];

/** Why a try failed, where a person can do something about it: here, with the key, or by another channel. */
export const attemptFaults = [
  'not_configured',
  'not_allowed',
  'no_category',
  'too_much',
  'unwritable',
  'refused',
] as const;
export type AttemptFault = (typeof attemptFaults)[number];
