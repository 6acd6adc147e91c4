import { useState } from 'react';
import type { AppointmentView, ChannelNote } from '#contract/referrals';
import { clientChannelApi } from '../api/client-channel.js';
import { dayWords, timeWords } from '../referrals/when-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { MissingChannel } from './missing-channel.js';

interface Props {
  readonly appointment: AppointmentView;
  readonly channel: ChannelNote | undefined;
  readonly onWrite: () => void;
  readonly onRemoved: () => void;
}

/** That there is a number or an address and until when; what it is only when asked, since each look is recorded. */
export function KnownChannelNote({ appointment, channel, onWrite, onRemoved }: Props) {
  const { language, words } = useLanguage();
  const { clientChannel } = words;
  const task = useTask();
  const [seen, setSeen] = useState<string>();
  const { id, direction } = appointment;
  if (!channel) return <MissingChannel direction={direction} onWrite={onWrite} />;
  const { kind, purgeAt } = channel;
  const when = `${dayWords(language, purgeAt)}, ${timeWords(language, purgeAt)}`;
  const look = () =>
    task.run(async () => setSeen(seen === undefined ? (await clientChannelApi.reveal(id)).value : undefined));
  const remove = () =>
    task.run(async () => {
      await clientChannelApi.remove(id);
      onRemoved();
    });
  return (
    <>
      <p data-testid="channel-known">
        {clientChannel.known[kind](when)} <Allowed channel={channel} />
      </p>
      {seen !== undefined && (
        <p role="status">
          <b data-testid="channel-value">{seen}</b>
        </p>
      )}
      <ProblemBox text={task.problem} />
      <div className="appointment-actions">
        {(
          [
            ['reveal', seen === undefined ? clientChannel.reveal : clientChannel.hide, look],
            ['change', clientChannel.change, onWrite],
            ['remove', clientChannel.remove, remove],
          ] as const
        ).map(([name, text, act]) => (
          <button
            key={name}
            type="button"
            className="btn small"
            disabled={task.busy}
            onClick={act}
            data-testid={`channel-${name}`}
          >
            {text}
          </button>
        ))}
      </div>
    </>
  );
}

/** What is fine and what is not, in words. */
function Allowed({ channel }: { readonly channel: ChannelNote }) {
  const { clientChannel } = useLanguage().words;
  const { kind, mayLeaveVoicemail, quietFrom, quietTo } = channel;
  const voicemail = mayLeaveVoicemail ? clientChannel.voicemailYes : clientChannel.voicemailNo;
  return (
    <>
      {kind === 'phone' && voicemail}{' '}
      {quietFrom !== undefined && quietTo !== undefined && clientChannel.quietHours(quietFrom, quietTo)}
    </>
  );
}
