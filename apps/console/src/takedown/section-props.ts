import type { NoticeView } from '#contract/takedown';
import type { NoticeFields } from './notice-fields.js';

/** What a section of a notice shows, and how it changes it. */
export interface SectionProps {
  readonly view: NoticeView;
  readonly editable: boolean;
  readonly onChange: (change: Partial<NoticeFields>) => void;
}
