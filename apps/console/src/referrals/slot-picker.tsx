import { useState } from 'react';
import type { FreeSlot } from '#contract/referrals';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage } from '../words/language.js';
import { SlotButton } from './slot-button.js';
import { slotsByDay } from './slots-by-day.js';
import { useSlots } from './use-referrals.js';
import { dayWords } from './when-words.js';

interface Props {
  readonly serviceId: string;
  readonly callerRole?: string;
  /** The time that is chosen; none where choosing does something at once. */
  readonly chosen?: string;
  readonly onChoose: (slot: FreeSlot) => void;
}

/** Days shown at first, and with each "more". */
const daysAtOnce = 4;

/** The free times of a service by day, each a button. */
export function SlotPicker({ serviceId, callerRole, chosen, onChoose }: Props) {
  const { language, words } = useLanguage();
  const [shown, setShown] = useState(daysAtOnce);
  const slots = useSlots(serviceId, callerRole);
  if (slots.error) return <ProblemBox text={problemWords(words, slots.error)} />;
  if (!slots.data) return <p className="muted">{words.loading}</p>;
  const days = slotsByDay(slots.data.slots);
  if (days.length === 0) {
    return (
      <p className="note" data-testid="no-slots">
        <span>{words.referrals.noSlots}</span>
      </p>
    );
  }
  return (
    <div className="slot-days" role="group" aria-label={words.referrals.chooseTime}>
      {days.slice(0, shown).map(({ date, slots: ofDay }) => {
        const day = dayWords(language, ofDay[0]?.startsAt ?? date);
        return (
          <section key={date} className="slot-day" aria-label={day}>
            <h3>{day}</h3>
            <div className="slot-times">
              {ofDay.map((slot) => (
                <SlotButton
                  key={slot.id}
                  slot={slot}
                  pressed={chosen === undefined ? undefined : chosen === slot.id}
                  onChoose={onChoose}
                />
              ))}
            </div>
          </section>
        );
      })}
      {days.length > shown && (
        <button
          type="button"
          className="btn small"
          onClick={() => setShown(shown + daysAtOnce)}
          data-testid="more-days"
        >
          {words.referrals.moreDays}
        </button>
      )}
    </div>
  );
}
