import type { NoticeView } from '#contract/takedown';

/** The four elements of article 16(2), in the order of the screen. */
export const noticeSections = ['where', 'why', 'who', 'faith'] as const;
export type NoticeSection = (typeof noticeSections)[number];

const places: Readonly<Record<string, NoticeSection>> = {
  no_target: 'where',
  too_many_targets: 'where',
  target_not_http: 'where',
  target_not_exact: 'where',
  sender_missing: 'who',
  authorisation_missing: 'who',
  capacity_not_eligible: 'who',
  language_not_taken: 'who',
  channel_missing: 'who',
  channel_publishes: 'who',
  good_faith_missing: 'faith',
};

/** Where what is missing can be filled in; what this page does not know yet is with the explanation. */
export const gapPlace = (code: string): NoticeSection => places[code] ?? 'why';

/** What is missing of each element. */
export const gapsOf = ({ gaps }: Pick<NoticeView, 'gaps'>, section: NoticeSection): readonly string[] =>
  gaps.filter((code) => gapPlace(code) === section);

/** Puts the focus on what can be filled in of an element. */
export function goToSection(section: NoticeSection): void {
  const root = document.getElementById(`section-${section}`);
  const control = root?.querySelector<HTMLElement>('[data-first], input, select, textarea, button');
  root?.scrollIntoView({ block: 'start' });
  (control ?? root)?.focus({ preventScroll: true });
}
