import type { NoticeTarget } from './notice-content.js';

/** Places in the list, from 1, of the targets for which something holds. */
export function placesOf(
  targets: readonly NoticeTarget[],
  holds: (target: NoticeTarget) => boolean,
): readonly number[] {
  return targets.flatMap((target, index) => (holds(target) ? [index + 1] : []));
}
