import type { ProfileField, ProfileFields } from '#contract/takedown';

/** Every field, in the order of the screen; the compiler sees to it that none is missing. */
const places: Readonly<Record<ProfileField, number>> = {
  kind: 1,
  address: 2,
  replyDomains: 3,
  capacities: 4,
  languages: 5,
  maximumUrls: 6,
  mayPublishNotice: 7,
  mayProbe: 8,
  acknowledgedHours: 9,
  decidedHours: 10,
  escalation: 11,
  sendingDays: 12,
  sendingFrom: 13,
  sendingTo: 14,
  dailyCap: 15,
  perMinute: 16,
};
const fields = Object.keys(places) as ProfileField[];

/** What a version says differently from the one before, in the order of the screen. */
export function changedFields(before: ProfileFields, after: ProfileFields): readonly ProfileField[] {
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
