import type { FreeSlot } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import { dayWords, timeWords } from './when-words.js';

interface Props {
  readonly slot: FreeSlot;
  readonly pressed?: boolean | undefined;
  readonly onChoose: (slot: FreeSlot) => void;
  /** Says the day too, where it stands under none. */
  readonly withDay?: boolean;
}

/** One free time with one clinician. */
export function SlotButton({ slot, pressed, onChoose, withDay = false }: Props) {
  const { language } = useLanguage();
  return (
    <button
      type="button"
      className="slot"
      aria-pressed={pressed}
      onClick={() => onChoose(slot)}
      data-testid="slot"
      data-id={slot.id}
    >
      <b>
        <span className={withDay ? undefined : 'visually-hidden'}>{dayWords(language, slot.startsAt)} </span>
        {timeWords(language, slot.startsAt)}
      </b>
      <span className="small">{slot.hostName}</span>
    </button>
  );
}
