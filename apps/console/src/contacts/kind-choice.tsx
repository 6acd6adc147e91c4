import type { ContactForm } from '#contract';
import { useLanguage } from '../words/language.js';
import { NumberKey } from './form-fields.js';

interface Props {
  readonly form: Pick<ContactForm, 'kinds'>;
  readonly kind: string | undefined;
  /** Letters that close as a kind; none where keys do not. */
  readonly letters: ReadonlyMap<string, string>;
  readonly onKind: (code: string) => void;
  readonly onClose: (kind: string) => void;
}

/** What it was; what is no request for help is closed with that alone. */
export function KindChoice({ form, kind, letters, onKind, onClose }: Props) {
  const { language, words } = useLanguage();
  const letterOf = (code: string) => [...letters].find(([, of]) => of === code)?.[0];
  return (
    <>
      <fieldset className="chips" data-testid="field-kind">
        <legend>
          {words.contacts.kind}
          <NumberKey number={1} />
        </legend>
        {form.kinds
          .filter(({ nonCounselling }) => !nonCounselling)
          .map(({ code, label }) => (
            <label key={code} className="chip">
              <input
                type="radio"
                name="kind"
                checked={kind === code}
                onChange={() => onKind(code)}
                data-testid={`kind-${code}`}
              />
              <span>{label[language]}</span>
            </label>
          ))}
      </fieldset>
      <div className="chips" role="group" aria-label={words.contacts.noHelp}>
        <span className="legend">{words.contacts.noHelp}</span>
        {form.kinds
          .filter(({ nonCounselling }) => nonCounselling)
          .map(({ code, label }) => (
            <button
              key={code}
              type="button"
              className="btn small"
              onClick={() => onClose(code)}
              data-testid={`close-as-${code}`}
            >
              {label[language]}
              {letterOf(code) !== undefined && <kbd aria-hidden="true">{letterOf(code)}</kbd>}
            </button>
          ))}
      </div>
    </>
  );
}
