import type { ProfileField, ProfileFields, ProviderKind } from '#contract/takedown';
import { plainAddress } from '#platform/mail';

type Rule = (fields: ProfileFields, provider: ProviderKind) => boolean;

/** A page that a person can open: nothing but `https`, no name or password, and no port of its own. */
function isFormLink(address: string): boolean {
  if (/\s/.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password, port, hostname } = new URL(address);
  return protocol === 'https:' && username + password + port === '' && hostname.includes('.');
}

/** Each kind of channel has its kind of address; that of an API is in the configuration, where its key is too. */
function fitsAddress({ kind, address }: ProfileFields): boolean {
  if (kind === 'http_api') return address === undefined;
  if (address === undefined) return false;
  return kind === 'email' ? plainAddress(address) === address : isFormLink(address);
}

const isBefore = (from: string | undefined, to: string | undefined): boolean =>
  from === undefined || to === undefined ? from === to : from < to;

/** What has to hold, by the field that is wrong when it does not; in the order of the screen. */
const rules: readonly (readonly [ProfileField, Rule])[] = [
  ['address', fitsAddress],
  ['capacities', ({ capacities }) => capacities.length > 0],
  // The law knows trusted flaggers with online platforms, and with nobody else.
  ['capacities', ({ capacities }, kind) => kind === 'platform' || !capacities.includes('trusted_flagger')],
  ['languages', ({ languages }) => languages.length > 0],
  ['decidedHours', ({ acknowledgedHours, decidedHours }) => acknowledgedHours <= decidedHours],
  ['sendingDays', ({ sendingDays }) => sendingDays.length > 0],
  ['sendingTo', ({ sendingFrom, sendingTo }) => isBefore(sendingFrom, sendingTo)],
  ['perMinute', ({ perMinute, dailyCap }) => perMinute <= dailyCap],
];

/** The first field of a profile that does not fit, for a provider of this kind; nothing when all do. */
export function unfitField(fields: ProfileFields, provider: ProviderKind): ProfileField | undefined {
  return rules.find(([, holds]) => !holds(fields, provider))?.[0];
}
