import type {
  Capacity,
  NoticeLanguage,
  ProfileFields,
  ProfileView,
  TakedownChannel,
} from '#contract/takedown';
import { codesIn, type EntryValues } from '../directory/entry-values.js';

const yes = 'yes';
const flag = (is: boolean): string => (is ? yes : '');

/** A profile as a form shows it, with the version it was read from. */
export function draftOf(profile: ProfileView): EntryValues {
  return {
    version: String(profile.version),
    kind: profile.kind,
    address: profile.address ?? '',
    replyDomains: profile.replyDomains.join(', '),
    capacities: profile.capacities.join(','),
    languages: profile.languages.join(','),
    maximumUrls: String(profile.maximumUrls),
    mayPublishNotice: flag(profile.mayPublishNotice),
    mayProbe: flag(profile.mayProbe),
    acknowledgedHours: String(profile.acknowledgedHours),
    decidedHours: String(profile.decidedHours),
    escalation: profile.escalation.join('\n'),
    sendingDays: profile.sendingDays.join(','),
    sendingFrom: profile.sendingFrom ?? '',
    sendingTo: profile.sendingTo ?? '',
    dailyCap: String(profile.dailyCap),
    perMinute: String(profile.perMinute),
  };
}

const partsOf = (text: string | undefined, between: RegExp): readonly string[] =>
  (text ?? '')
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A form as it is sent; an address is kept from one kind of channel to another until it is sent. */
export function profileFrom(values: EntryValues): ProfileFields {
  const text = (name: string): string => (values[name] ?? '').trim();
  const kind = text('kind') as TakedownChannel;
  return {
    kind,
    ...(kind !== 'http_api' && text('address') !== '' && { address: text('address') }),
    replyDomains: partsOf(values['replyDomains']?.toLowerCase(), /[\s,;]+/),
    capacities: codesIn(values['capacities']) as Capacity[],
    languages: codesIn(values['languages']) as NoticeLanguage[],
    maximumUrls: Number(text('maximumUrls')),
    mayPublishNotice: text('mayPublishNotice') === yes,
    mayProbe: text('mayProbe') === yes,
    acknowledgedHours: Number(text('acknowledgedHours')),
    decidedHours: Number(text('decidedHours')),
    escalation: partsOf(values['escalation'], /\n/),
    sendingDays: codesIn(values['sendingDays']).map(Number),
    ...(text('sendingFrom') !== '' && { sendingFrom: text('sendingFrom') }),
    ...(text('sendingTo') !== '' && { sendingTo: text('sendingTo') }),
    dailyCap: Number(text('dailyCap')),
    perMinute: Number(text('perMinute')),
  };
}

/** Under which what somebody fills in of a profile is kept. */
export const draftKeyOf = (providerId: string): string => `profile ${providerId}`;
