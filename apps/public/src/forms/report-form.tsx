import { formSteps, type FormField, type ReportFormPage } from '#contract';
import { addresses } from '../page/page-state.js';
import { usePage } from '../page/page-context.js';
import { Icon } from '../parts/icon.js';
import { Note } from '../parts/note.js';
import { Back } from './back.js';
import { useReportWords } from './form-context.js';
import { Hidden } from './hidden.js';
import { Previous, ReportCheck } from './report-check.js';
import { ReportProblems } from './report-problems.js';
import { ReportQuestion } from './report-question.js';
import { ReportSecret } from './report-secret.js';

/**
 * The report form. Every question is in the page, so that all answers are sent along with every step and nothing has
 * to be kept anywhere else; the one that is asked now is shown.
 */
export function ReportForm(page: ReportFormPage) {
  const { words } = usePage();
  const report = useReportWords();
  const steps = formSteps(page.fields);
  return (
    <div class="split">
      {/* Without `off` a browser writes the answers back into the page when somebody presses Back after leaving. */}
      <form
        class="narrow"
        action="/form"
        method="post"
        autocomplete="off"
        data-testid="report-form"
        data-step={page.step}
      >
        {/* What the Enter key presses: without it, it would be the button that goes back. */}
        <button class="vh" type="submit" name="go" value="next" tabIndex={-1} aria-hidden="true" />
        <Hidden values={{ key: page.key, step: page.step }} />
        <ReportProblems page={page} />
        {page.problem === 'busy' && (
          <div role="alert" data-problem="busy">
            <Note icon="clock">{report.problems.busy}</Note>
          </div>
        )}
        {steps.map((fields, index) => (
          <Step key={fields[0]?.code} page={page} fields={fields} index={index} count={steps.length} />
        ))}
        <ReportCheck page={page} steps={steps} />
      </form>
      <aside class="stack" aria-label={words.talk.side}>
        <Note icon="noCamera">
          <b>{report.notes.noPhotos[0]}</b> {report.notes.noPhotos[1]}
        </Note>
        <Note icon="lock" plain>
          {report.notes.stored}
        </Note>
        <Note icon="clock" plain>
          {report.notes.time}
        </Note>
        <Note icon="history" plain>
          {report.notes.history}
        </Note>
        <ReportSecret />
      </aside>
    </div>
  );
}

interface StepProps {
  readonly page: ReportFormPage;
  readonly fields: readonly FormField[];
  readonly index: number;
  readonly count: number;
}

function Step({ page, fields, index, count }: StepProps) {
  const { language } = usePage();
  const words = useReportWords();
  return (
    <section data-question={index} data-title={words.title(index + 1, count)} hidden={page.step !== index}>
      {index > 0 ? <Previous /> : <Back href={addresses[language]} />}
      <div class="progress">
        <p class="progress__text">
          <b>{words.step(index + 1, count)}</b>
        </p>
        <ol class="progress__line" aria-hidden="true">
          {Array.from({ length: count }, (_, place) => (
            <li key={place} class={place < index ? 'is-done' : place === index ? 'is-here' : undefined} />
          ))}
        </ol>
      </div>
      {fields.map((field, place) => (
        <ReportQuestion key={field.code} field={field} page={page} heads={place === 0} />
      ))}
      <div class="actions actions--stack">
        <button class="btn btn--primary btn--lg" type="submit" name="go" value="next">
          {words.next}
          <Icon name="go" />
        </button>
      </div>
    </section>
  );
}
