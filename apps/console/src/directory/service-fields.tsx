import { NativeSelect, Textarea } from '@mantine/core';
import { serviceKinds } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import { codesIn } from './entry-values.js';
import { type FieldProps, TextField } from './text-field.js';
import { useCallerRoles } from './use-directory.js';

const languages = ['nl', 'en'] as const;

/** What a partner offers: to whom, from when to when, and how it is reached. */
export function ServiceFieldset({ isNew, ...props }: FieldProps & { readonly isNew: boolean }) {
  const { directory } = useLanguage().words;
  const { fields } = directory;
  const { values, problems, set } = props;
  return (
    <>
      <div className="both-words">
        {languages.map((lang) => (
          <TextField
            key={lang}
            {...props}
            name={`label.${lang}`}
            lang={lang}
            label={`${fields['label'] ?? ''} (${directory.languages[lang]})`}
            needed
          />
        ))}
      </div>
      {isNew && (
        <NativeSelect
          label={fields['kind']}
          description={directory.kindForEver}
          value={values['kind'] ?? ''}
          data={serviceKinds.map((value) => ({ value, label: directory.serviceKinds[value] }))}
          onChange={(event) => set('kind', event.currentTarget.value)}
          data-testid="entry-kind"
        />
      )}
      <CallerRoles {...props} />
      <div className="both-words">
        <TextField {...props} name="validFrom" type="date" label={fields['validFrom'] ?? ''} needed />
        <TextField
          {...props}
          name="validTo"
          type="date"
          label={fields['validTo'] ?? ''}
          hint={directory.validToHint}
        />
      </div>
      <TextField
        {...props}
        name="phone"
        type="tel"
        label={fields['phone'] ?? ''}
        hint={directory.phoneHint}
      />
      <div className="both-words">
        {languages.map((lang) => (
          <Textarea
            key={lang}
            name={`openingHours.${lang}`}
            lang={lang}
            label={`${fields['openingHours'] ?? ''} (${directory.languages[lang]})`}
            description={directory.hoursHint}
            value={values[`openingHours.${lang}`] ?? ''}
            error={problems[`openingHours.${lang}`]}
            maxLength={500}
            autosize
            minRows={2}
            onChange={(event) => set(`openingHours.${lang}`, event.currentTarget.value)}
            data-testid={`entry-openingHours.${lang}`}
          />
        ))}
      </div>
    </>
  );
}

/** Who may be sent here; nobody chosen is everyone. */
function CallerRoles({ values, set }: FieldProps) {
  const { language, words } = useLanguage();
  const { directory } = words;
  const roles = useCallerRoles();
  const chosen = codesIn(values['callerRoles']);
  // A role that the form has no more is kept until somebody takes it away.
  const unknown = chosen.filter((code) => !roles.some((role) => role.code === code));
  const all = [
    ...roles.map(({ code, label }) => [code, label[language]] as const),
    ...unknown.map((code) => [code, code] as const),
  ];
  const toggle = (code: string, on: boolean) =>
    set('callerRoles', [...chosen.filter((each) => each !== code), ...(on ? [code] : [])].join(','));
  return (
    <fieldset className="chips">
      <legend>{directory.fields['callerRoles']}</legend>
      {all.map(([code, said]) => (
        <label key={code} className="chip">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) => toggle(code, event.currentTarget.checked)}
            data-testid={`role-${code}`}
          />
          <span>{said}</span>
        </label>
      ))}
      <p className="muted small chip-hint">{directory.callerRolesHint}</p>
    </fieldset>
  );
}
