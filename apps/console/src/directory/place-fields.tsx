import { NativeSelect } from '@mantine/core';
import type { DirectoryEntry, LocationFields } from '#contract/referrals';
import { useWords } from '../words/language.js';
import { type FieldProps, TextField } from './text-field.js';

/** An organisation people are handed on to. */
export function PartnerFieldset(props: FieldProps) {
  const { directory } = useWords();
  const { fields } = directory;
  return (
    <>
      <TextField {...props} name="name" label={fields['name'] ?? ''} needed />
      <TextField
        {...props}
        name="email"
        type="email"
        label={fields['email'] ?? ''}
        hint={directory.emailHint}
      />
      <TextField
        {...props}
        name="phone"
        type="tel"
        label={fields['phone'] ?? ''}
        hint={directory.partnerPhoneHint}
      />
    </>
  );
}

/** Where a partner receives people. */
export function LocationFieldset(props: FieldProps) {
  const { fields } = useWords().directory;
  return (
    <>
      <TextField {...props} name="name" label={fields['name'] ?? ''} needed />
      <TextField {...props} name="region" label={fields['region'] ?? ''} needed />
    </>
  );
}

interface HostProps extends FieldProps {
  readonly locations: readonly DirectoryEntry<LocationFields>[];
}

/** A clinician, and where they work. */
export function HostFieldset({ locations, ...props }: HostProps) {
  const { fields } = useWords().directory;
  const { values, problems, set } = props;
  return (
    <>
      <TextField {...props} name="name" label={fields['name'] ?? ''} needed />
      <NativeSelect
        name="locationId"
        label={fields['locationId']}
        value={values['locationId'] ?? ''}
        error={problems['locationId']}
        data={[
          ...(values['locationId'] ? [] : [{ value: '', label: '—' }]),
          ...locations.map(({ id, name, region }) => ({ value: id, label: `${name}, ${region}` })),
        ]}
        onChange={(event) => set('locationId', event.currentTarget.value)}
        data-testid="entry-locationId"
      />
    </>
  );
}
