import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContactView } from '#contract';
import { DialogActions } from '../shell/dialog-actions.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { providerOf } from './provider-of.js';
import { useStarting } from './use-starting.js';
import { useProviders } from './use-takedown.js';

interface Props {
  readonly contact: ContactView | undefined;
  readonly onClose: () => void;
}

/** An address, from which the provider follows if it is known; or the provider alone. */
export function StartForm({ contact, onClose }: Props) {
  const words = useWords();
  const { start } = words.takedown;
  const { data, error } = useProviders();
  const providers = data?.providers ?? [];
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const at = useStarting(contact);
  const found = providerOf(providers, typed);
  const providerId = chosen ?? found?.id ?? '';
  const isUnknown = data !== undefined && typed.trim() !== '' && !found && chosen === undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        at.start(
          typed.trim(),
          providers.find(({ id }) => id === providerId),
        );
      }}
      data-testid="start-form"
    >
      <TextInput
        label={start.address}
        description={start.addressHint}
        value={typed}
        maxLength={2_048}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-testid="start-address"
      />
      <NativeSelect
        label={start.provider}
        error={isUnknown ? start.unknown : undefined}
        value={providerId}
        data={[
          { value: '', label: start.choose },
          ...providers.map(({ id, name, pausedAt }) => ({
            value: id,
            label: pausedAt === undefined ? name : `${name} (${start.paused})`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) => setChosen(value === '' ? undefined : value)}
        data-testid="start-provider"
      />
      {error && <ProblemBox text={problemWords(words, error)} />}
      <ProblemBox text={at.problem} />
      <DialogActions onClose={onClose} go={start.go} busy={at.busy} testId="start-go" />
    </form>
  );
}
