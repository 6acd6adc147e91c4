import { Textarea } from '@mantine/core';
import { type FieldProps, TextField } from '../directory/text-field.js';
import { useWords } from '../words/language.js';

/** What the organisation expects of a provider, and what it does when that is late. */
export function ClockFields(props: FieldProps) {
  const { providers: said } = useWords();
  const { values, problems, set } = props;
  return (
    <fieldset className="profile-group stack">
      <legend>{said.expectation}</legend>
      <p className="muted small">{said.noLegalTerm}</p>
      <div className="both-words">
        <TextField
          {...props}
          name="acknowledgedHours"
          type="number"
          label={said.fields.acknowledgedHours}
          needed
        />
        <TextField {...props} name="decidedHours" type="number" label={said.fields.decidedHours} needed />
      </div>
      <Textarea
        name="escalation"
        label={said.fields.escalation}
        description={said.escalationHint}
        value={values['escalation'] ?? ''}
        error={problems['escalation']}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => set('escalation', event.currentTarget.value)}
        data-testid="entry-escalation"
      />
    </fieldset>
  );
}
