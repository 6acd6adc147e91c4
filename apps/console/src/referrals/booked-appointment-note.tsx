import { useState } from 'react';
import type { ServiceView } from '#contract';
import type { BookedAppointment } from '../api/referrals.js';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { AppointmentActions } from './appointment-actions.js';
import { AppointmentFacts } from './appointment-facts.js';

interface Props {
  readonly booked: BookedAppointment;
  readonly service: ServiceView;
  readonly onClose: () => void;
}

/** The code of a booking, this once, and the ways to move it or call it off while the caller is there. */
export function BookedAppointmentNote({ booked, service, onClose }: Props) {
  const { referrals, close } = useWords();
  const [appointment, setAppointment] = useState(booked.appointment);
  const stands = appointment.state === 'booked';
  return (
    <div className="stack booking">
      {stands && (
        <section className="note issued" aria-label={referrals.tellCode}>
          <Icon name="key" />
          <div className="stack">
            <p role="status">
              {referrals.tellCode}
              <b className="code" data-testid="appointment-code">
                {booked.code}
              </b>
            </p>
            <p className="small">{referrals.codeOnce}</p>
          </div>
        </section>
      )}
      <AppointmentFacts appointment={appointment} service={service} />
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
