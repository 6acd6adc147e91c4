import type { ChannelKind, ChannelLanguage, ChannelNote, PutChannel } from '#contract/referrals';

/** What somebody types about how a client may be reached. */
export interface ChannelEntry {
  readonly kind: ChannelKind;
  readonly value: string;
  readonly language: ChannelLanguage;
  readonly voicemail: boolean;
  readonly quiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
}

/** What a form begins with: nothing is allowed that was not said, and what is known is not shown. */
export function startOf(known: ChannelNote | undefined, language: ChannelLanguage): ChannelEntry {
  return {
    kind: known?.kind ?? 'phone',
    value: '',
    language: known?.language ?? language,
    voicemail: known?.mayLeaveVoicemail ?? false,
    quiet: known?.quietFrom !== undefined,
    quietFrom: known?.quietFrom ?? '21:00',
    quietTo: known?.quietTo ?? '09:00',
  };
}

/** Whether the hours can be meant: two times that differ. */
export function isQuietWrong({ quiet, quietFrom, quietTo }: ChannelEntry): boolean {
  return quiet && (quietFrom === '' || quietTo === '' || quietFrom === quietTo);
}

/** What is sent of it. */
export function bodyOf(entry: ChannelEntry): PutChannel {
  const { kind, value, language, voicemail, quiet, quietFrom, quietTo } = entry;
  return {
    kind,
    value: value.trim(),
    language,
    ...(kind === 'phone' && { mayLeaveVoicemail: voicemail }),
    ...(quiet && { quietFrom, quietTo }),
  };
}
