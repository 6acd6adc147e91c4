import type { FormField, ReportFormPage } from '#contract';
import { usePage } from '../page/page-context.js';
import { Icon } from '../parts/icon.js';
import { useReportWords } from './form-context.js';
import { useProblemText } from './report-problems.js';

interface Props {
  readonly field: FormField;
  readonly page: ReportFormPage;
  /** The first question of its page is the page's heading. */
  readonly heads: boolean;
}

/** One question with its answers, or the field it is answered in. */
export function ReportQuestion(props: Props) {
  const { field, page } = props;
  const text = useProblemText(page);
  return (
    <div class="field">
      {field.choices ? <Choices {...props} /> : <Text {...props} />}
      {page.problem === field.code && (
        <p class="problem" id={`${field.code}-f`} data-problem={field.code}>
          <Icon name="info" small />
          <span>{text(field)}</span>
        </p>
      )}
    </div>
  );
}

function Hint({ field, more }: { readonly field: FormField; readonly more?: string }) {
  const { language } = usePage();
  const words = [field.hint?.[language], more].filter((part) => part !== undefined);
  return words.length === 0 ? null : (
    <p class="hint" id={`${field.code}-h`}>
      {words.join(' ')}
    </p>
  );
}

function Choices({ field, page, heads }: Props) {
  const { language } = usePage();
  const words = useReportWords();
  const given = [page.answers[field.code] ?? []].flat();
  const several = field.kind === 'choices';
  const label = field.label[language];
  const options = [
    ...(field.choices ?? []).map((choice) => ({ code: choice.code, label: choice.label[language] })),
    ...(field.code === 'answer_by' ? [] : [{ code: '', label: words.unknown }]),
  ];
  return (
    <fieldset id={field.code} aria-describedby={field.hint && `${field.code}-h`}>
      <legend class={heads ? 'legend-h1' : 'label'}>{heads ? <h1 tabIndex={-1}>{label}</h1> : label}</legend>
      <Hint field={field} />
      <div class={options.length > 5 ? 'choices choices--two' : 'choices'}>
        {options.map(({ code, label: text }) => (
          <label key={code} class={code === '' ? 'choice choice--apart' : 'choice'}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={field.code}
              value={code}
              checked={code === '' ? false : given.includes(code)}
              data-leaves={
                field.code === 'victim_age_band' && page.handedOver.includes(code) ? '' : undefined
              }
            />
            <span>
              {several && <Icon name="check" small />}
              {text}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Text({ field, page, heads }: Props) {
  const { language } = usePage();
  const words = useReportWords();
  const answer = page.answers[field.code];
  const wrong = page.problem === field.code;
  const value = typeof answer === 'string' ? answer : '';
  const label = <label for={field.code}>{field.label[language]}</label>;
  const shared = {
    id: field.code,
    name: field.code,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': wrong ? `${field.code}-f` : field.hint && `${field.code}-h`,
  };
  return (
    <>
      {heads ? <h1 tabIndex={-1}>{label}</h1> : <p class="label">{label}</p>}
      <Hint field={field} more={heads && !wrong ? words.optional : undefined} />
      {field.kind === 'long_text' ? (
        <textarea {...shared} class="input" rows={6} maxLength={4_000} value={value} />
      ) : (
        <input
          {...shared}
          class="input"
          maxLength={200}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          inputMode={field.code === 'email' ? 'email' : undefined}
          value={value}
        />
      )}
    </>
  );
}
