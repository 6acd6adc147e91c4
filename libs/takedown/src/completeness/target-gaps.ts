import type { NoticeGap } from '#contract/takedown';
import { isExactAddress, isWebAddress } from './exact-address.js';
import type { NoticeContent } from './notice-content.js';
import { placesOf } from './places-of.js';

/** Article 16(2)(b): the exact electronic location, and not more of them than the channel takes. */
export function targetGaps({ targets, channel }: NoticeContent): readonly NoticeGap[] {
  if (targets.length === 0) return [{ code: 'no_target' }];
  const { maximumUrls: maximum = Infinity } = channel;
  const notHttp = placesOf(targets, ({ url }) => !isWebAddress(url));
  const notExact = placesOf(targets, ({ url }) => isWebAddress(url) && !isExactAddress(url));
  return [
    ...(targets.length > maximum
      ? [{ code: 'too_many_targets' as const, given: targets.length, maximum }]
      : []),
    ...(notHttp.length > 0 ? [{ code: 'target_not_http' as const, targets: notHttp }] : []),
    ...(notExact.length > 0 ? [{ code: 'target_not_exact' as const, targets: notExact }] : []),
  ];
}
