import { useState } from 'react';
import type { AppointmentView, ServiceView } from '#contract/referrals';
import { ClientChannel } from '../client-channel/client-channel.js';
import { useWords } from '../words/language.js';
import { AppointmentActions } from './appointment-actions.js';
import { AppointmentFacts } from './appointment-facts.js';
import { ToldCode } from './told-code.js';

interface Props {
  readonly booked: AppointmentView;
  readonly service: ServiceView;
  readonly onClose: () => void;
}

/** A booking and its code, and the ways to move it or call it off while the caller is there. */
export function BookedAppointmentNote({ booked, service, onClose }: Props) {
  const { referrals, close } = useWords();
  const [appointment, setAppointment] = useState(booked);
  const stands = appointment.state === 'booked';
  return (
    <div className="stack booking" data-testid="booked">
      {stands && <ToldCode id={appointment.id} />}
      <AppointmentFacts appointment={appointment} service={service} />
      <ClientChannel appointment={appointment} />
      <AppointmentActions appointment={appointment} onChanged={setAppointment} />
      <div className="dialog-actions">
        <button
          type="button"
          className="btn primary"
          autoFocus
          onClick={onClose}
          data-testid="appointment-told"
        >
          {stands ? referrals.codeTold : close}
        </button>
      </div>
    </div>
  );
}
