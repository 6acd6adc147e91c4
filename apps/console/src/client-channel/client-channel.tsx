import { useEffect, useRef, useState } from 'react';
import type { AppointmentView } from '#contract/referrals';
import { ProblemBox } from '../shell/problem-box.js';
import { problemWords } from '../shell/problem-words.js';
import { useWords } from '../words/language.js';
import { ChannelForm } from './channel-form.js';
import { KnownChannelNote } from './known-channel-note.js';
import { useClientChannel } from './use-client-channel.js';

interface Props {
  readonly appointment: AppointmentView;
}

/** Whether a client may be reached about an appointment, asked once there is one and for as long as it is to come. */
export function ClientChannel({ appointment }: Props) {
  if (appointment.state !== 'booked') return null;
  return <Reach key={appointment.id} appointment={appointment} />;
}

function Reach({ appointment }: Props) {
  const words = useWords();
  const { clientChannel } = words;
  const { known, error, keep } = useClientChannel(appointment);
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState<string>();
  const note = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => note.current?.focus(), [said]);
  const stands = Date.parse(appointment.endsAt) > Date.now();
  if (error) return <ProblemBox text={problemWords(words, error)} />;
  if (!known || (!stands && !known.channel)) return null;
  const tell = (text: string) => {
    setWriting(false);
    setSaid(text);
  };
  return (
    <section className="stack asking" aria-label={clientChannel.title} data-testid="client-channel">
      <p>
        <b>{clientChannel.title}</b>
      </p>
      {said !== undefined && !writing && (
        <p ref={note} className="small" role="status" tabIndex={-1} data-testid="channel-said">
          {said}
        </p>
      )}
      {writing ? (
        <ChannelForm
          appointment={appointment}
          known={known.channel}
          onClose={() => setWriting(false)}
          onSaved={(next) => {
            keep(next);
            tell(clientChannel.saved);
          }}
        />
      ) : (
        <KnownChannelNote
          appointment={appointment}
          channel={known.channel}
          onWrite={() => {
            setSaid(undefined);
            setWriting(true);
          }}
          onRemoved={() => {
            keep(undefined);
            tell(clientChannel.removed);
          }}
        />
      )}
    </section>
  );
}
