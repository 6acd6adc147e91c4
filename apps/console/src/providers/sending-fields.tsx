import { type FieldProps, TextField } from '../directory/text-field.js';
import { useWords } from '../words/language.js';
import { CodeChips } from './code-chips.js';

/** When, and how much at most, is sent to a provider. */
export function SendingFields(props: FieldProps) {
  const { providers: said } = useWords();
  const { fields } = said;
  return (
    <fieldset className="profile-group stack">
      <legend>{said.sending}</legend>
      <CodeChips
        {...props}
        name="sendingDays"
        options={said.days.map((day, index) => [String(index + 1), day])}
      />
      <div className="both-words">
        <TextField
          {...props}
          name="sendingFrom"
          type="time"
          label={fields.sendingFrom}
          hint={said.windowHint}
        />
        <TextField {...props} name="sendingTo" type="time" label={fields.sendingTo} />
      </div>
      <div className="both-words">
        <TextField {...props} name="dailyCap" type="number" label={fields.dailyCap} needed />
        <TextField {...props} name="perMinute" type="number" label={fields.perMinute} needed />
      </div>
    </fieldset>
  );
}
