import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AppointmentView, ChannelNote } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { clientChannelApi } from '../api/client-channel.js';
import { ChipChoice } from '../referrals/chip-choice.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { bodyOf, type ChannelEntry, isQuietWrong, startOf } from './channel-entry.js';
import { ChannelLimits } from './channel-limits.js';

interface Props {
  readonly appointment: AppointmentView;
  readonly known: ChannelNote | undefined;
  readonly onSaved: (channel: ChannelNote) => void;
  readonly onClose: () => void;
}

/** Asks how, and says beforehand what for, who sees it and when it goes. */
export function ChannelForm({ appointment, known, onSaved, onClose }: Props) {
  const { language, words } = useLanguage();
  const { clientChannel } = words;
  const task = useTask();
  const [entry, setEntry] = useState(() => startOf(known, language));
  const [wrong, setWrong] = useState(false);
  const change = (next: Partial<ChannelEntry>) => {
    setWrong(false);
    task.refuse(undefined);
    setEntry({ ...entry, ...next });
  };
  const { id, direction } = appointment;
  const { kind } = entry;
  const byPartner = direction === 'partner_calls';
  const save = () => {
    if (entry.value.trim() === '') return setWrong(true);
    if (isQuietWrong(entry)) return task.refuse(clientChannel.wrongQuiet);
    task.run(
      async () => onSaved(await clientChannelApi.put(id, bodyOf(entry))),
      (error) => {
        if (!(error instanceof ApiError && error.field === 'value')) return undefined;
        setWrong(true);
        return clientChannel.wrong[kind];
      },
    );
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // The booking around it is not sent with it.
        event.stopPropagation();
        save();
      }}
      data-testid="channel-form"
    >
      {!byPartner && (
        <ChipChoice
          name="channel-kind"
          legend={clientChannel.how}
          options={(['phone', 'email'] as const).map((each) => [each, clientChannel.kinds[each]])}
          chosen={kind}
          hint={clientChannel.purposes[kind]}
          onChoose={(code) => change({ kind: code === 'email' ? 'email' : 'phone' })}
        />
      )}
      {byPartner && <p className="muted small">{clientChannel.purposes.partner}</p>}
      <TextInput
        label={clientChannel.value[kind]}
        value={entry.value}
        error={wrong && clientChannel.wrong[kind]}
        type={kind === 'phone' ? 'tel' : 'email'}
        autoComplete="off"
        autoFocus
        spellCheck={false}
        maxLength={254}
        onChange={(event) => change({ value: event.currentTarget.value })}
        data-testid="channel-entry"
      />
      <ChannelLimits entry={entry} onChange={change} />
      <p className="muted small">
        {clientChannel.whoSees} {clientChannel.howLong}
      </p>
      <ProblemBox text={wrong ? undefined : task.problem} />
      <div className="dialog-actions">
        <button type="button" className="btn" onClick={onClose} data-testid="channel-leave">
          {words.cancel}
        </button>
        <button type="submit" className="btn primary" disabled={task.busy} data-testid="channel-save">
          {clientChannel.save}
        </button>
      </div>
    </form>
  );
}
