import { useState } from 'react';
import {
  type AppointmentDirection,
  appointmentDirections,
  type FreeSlot,
  type ServiceView,
} from '#contract/referrals';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage } from '../words/language.js';
import { ChipChoice } from './chip-choice.js';
import { SlotPicker } from './slot-picker.js';
import { TakenNote } from './taken-note.js';
import type { BookingAtHand } from './use-booking.js';

interface Props {
  readonly offered: readonly ServiceView[];
  readonly service: ServiceView;
  readonly callerRole: string | undefined;
  readonly at: BookingAtHand;
  /** What is free near a time that was just taken. */
  readonly nearest: readonly FreeSlot[] | undefined;
  readonly onService: (id: string) => void;
}

/** Whom to, who calls, and when: choosing a time holds it. */
export function BookingForm({ offered, service, callerRole, at, nearest, onService }: Props) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const [direction, setDirection] = useState<AppointmentDirection>('client_calls');
  const hold = (slot: FreeSlot) => at.hold(slot, direction);
  return (
    <div className="stack booking" data-testid="booking">
      <ChipChoice
        name="service"
        legend={referrals.chooseService}
        options={offered.map(({ id, label, partner }) => [id, `${label[language]}, ${partner}`])}
        chosen={service.id}
        onChoose={onService}
      />
      <ChipChoice
        name="direction"
        legend={referrals.whoCalls}
        options={appointmentDirections.map((each) => [each, referrals.directions[each]])}
        chosen={direction}
        hint={referrals.directionHints[direction]}
        onChoose={(code) => setDirection(code === 'partner_calls' ? code : 'client_calls')}
      />
      {nearest && <TakenNote nearest={nearest} onChoose={hold} />}
      <ProblemBox text={at.problem} />
      <SlotPicker key={service.id} serviceId={service.id} callerRole={callerRole} onChoose={hold} />
    </div>
  );
}
