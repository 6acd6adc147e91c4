import { Modal, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { channelKinds, providerKinds, type ProviderView } from '#contract/takedown';
import type { EntryValues } from '../directory/entry-values.js';
import { type FieldProps, TextField } from '../directory/text-field.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { newProvider } from './new-provider.js';
import { useAddingProvider } from './use-adding-provider.js';

interface Props {
  readonly providers: readonly ProviderView[];
  readonly onClose: () => void;
}

const first: EntryValues = { kind: 'platform', channel: 'assisted_form' };

/** Adds a provider with a cautious profile, which opens to be completed. */
export function AddProvider({ providers, onClose }: Props) {
  const { providers: said } = useWords();
  const [values, setValues] = useState(first);
  const root = useRef<HTMLFormElement>(null);
  const at = useAddingProvider(root);
  const fields: FieldProps = {
    values,
    problems: at.problems,
    set: (name, value) => setValues({ ...values, [name]: value }),
  };
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <NativeSelect
      name={name}
      label={label}
      value={values[name] ?? ''}
      data={options.map(([value, words]) => ({ value, label: words }))}
      onChange={(event) => fields.set(name, event.currentTarget.value)}
      data-testid={`entry-${name}`}
    />
  );
  return (
    <Modal opened onClose={onClose} title={said.add} lockScroll={false} withCloseButton={false} centered>
      <form
        ref={root}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const codes = providers.map(({ code }) => code);
          at.add(newProvider(values, codes));
        }}
        data-testid="add-provider-form"
      >
        <TextField {...fields} name="name" label={said.columns.name} needed />
        {choice(
          'kind',
          said.kindOf,
          providerKinds.map((each) => [each, said.kinds[each]]),
        )}
        <TextField {...fields} name="hosts" label={said.hosts} hint={said.hostsHint} />
        {choice(
          'channel',
          said.fields.kind,
          channelKinds.map((each) => [each, said.channels[each]]),
        )}
        {values['channel'] !== 'http_api' && (
          <TextField {...fields} name="address" label={said.fields.address} needed />
        )}
        <ProblemBox text={at.problem} />
        <DialogActions onClose={onClose} go={said.add} busy={at.busy} testId="add-provider-go" />
      </form>
    </Modal>
  );
}
