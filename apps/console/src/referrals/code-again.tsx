import { useState } from 'react';
import type { AppointmentView } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { ToldCode } from './told-code.js';

/** Another code for a caller who lost theirs, while the appointment is still to come; it is told once. */
export function CodeAgain({ appointment: { id, state } }: { readonly appointment: AppointmentView }) {
  const { referrals } = useWords();
  const [asked, setAsked] = useState(false);
  if (state !== 'booked') return null;
  if (asked) return <ToldCode id={id} />;
  return (
    <button
      type="button"
      className="btn small quiet"
      title={referrals.newCodeHint}
      onClick={() => setAsked(true)}
      data-testid="new-code"
    >
      <Icon name="key" />
      {referrals.newCode}
    </button>
  );
}
