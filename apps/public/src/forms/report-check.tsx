import type { FormField, ReportFormPage } from '#contract';
import { usePage } from '../page/page-context.js';
import { Icon } from '../parts/icon.js';
import { useReportWords } from './form-context.js';

/** One question back. */
export function Previous() {
  const words = useReportWords();
  return (
    <button class="back" type="submit" name="go" value="back">
      <Icon name="back" />
      {words.back}
    </button>
  );
}

/** Everything once more before it is sent, each with a way to change it. */
export function ReportCheck({
  page,
  steps,
}: {
  readonly page: ReportFormPage;
  readonly steps: readonly (readonly FormField[])[];
}) {
  const { language } = usePage();
  const words = useReportWords();
  return (
    <section
      data-question={steps.length}
      data-title={`${words.plainTitle}, ${words.looking.toLowerCase()}`}
      hidden={page.step !== steps.length}
    >
      <Previous />
      <h1 tabIndex={-1}>{words.check.title}</h1>
      <p class="lead">{words.check.lead}</p>
      <dl class="summary mt-lg" data-nothing={words.check.nothing}>
        {steps.flatMap((fields, index) =>
          fields.map((field) => (
            <div key={field.code} data-summary={field.code}>
              <dt>{field.label[language]}</dt>
              <dd>{told(field, page, language) || words.check.nothing}</dd>
              <dd>
                <button class="btn btn--quiet btn--tight" type="submit" name="go" value={`to:${index}`}>
                  {words.check.change}
                  <span class="vh">: {field.label[language]}</span>
                </button>
              </dd>
            </div>
          )),
        )}
      </dl>
      <div class="actions actions--stack">
        <button
          class="btn btn--primary btn--lg"
          type="submit"
          name="go"
          value="send"
          data-testid="report-send"
        >
          {words.check.send}
        </button>
      </div>
    </section>
  );
}

function told(field: FormField, { answers }: ReportFormPage, language: 'nl' | 'en'): string {
  const given = [answers[field.code] ?? []].flat();
  if (!field.choices) return given.join('');
  const chosen = field.choices.filter(({ code }) => given.includes(code));
  return chosen.map(({ label }) => label[language]).join(', ');
}
