import { useState } from 'react';
import type { ContactView } from '#contract';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { BookedAppointmentNote } from './booked-appointment-note.js';
import { BookingForm } from './booking-form.js';
import { HeldTime } from './held-time.js';
import { useBooking } from './use-booking.js';
import { useServices } from './use-referrals.js';

interface Props {
  readonly contact: ContactView;
  /** There is a code that is seen only now. */
  readonly onBooked: () => void;
  readonly onClose: () => void;
}

/** From choosing whom to call to the code that is read out. */
export function BookingSteps({ contact, onBooked, onClose }: Props) {
  const words = useWords();
  const role = contact.answers['reporter_role'];
  const callerRole = typeof role === 'string' && role !== '' ? role : undefined;
  const services = useServices(callerRole);
  const at = useBooking(contact.id, onBooked);
  const [serviceId, setServiceId] = useState<string>();
  if (services.error) return <ProblemBox text={problemWords(words, services.error)} />;
  if (!services.data) return <p className="muted">{words.loading}</p>;
  const offered = services.data.services.filter(({ kind }) => kind === 'appointment');
  const service = offered.find(({ id }) => id === serviceId) ?? offered[0];
  if (!service) {
    return (
      <p className="note" data-testid="no-services">
        <span>{words.referrals.noServices}</span>
      </p>
    );
  }
  const { booking } = at;
  if (booking.step === 'booked')
    return <BookedAppointmentNote booked={booking.booked} service={service} onClose={onClose} />;
  if (booking.step === 'held') return <HeldTime held={booking.held} service={service} at={at} />;
  return (
    <BookingForm
      offered={offered}
      service={service}
      callerRole={callerRole}
      at={at}
      nearest={booking.nearest}
      onService={setServiceId}
    />
  );
}
