import { partnerReports, type PartnerPage, type PartnerProblem } from '#contract/referrals';
import { Icon } from '../parts/icon.js';
import { usePartnerWords } from './partner-context.js';
import { PartnerForm } from './partner-form.js';

type Page = Extract<PartnerPage, { kind: 'partner' }>;

/** What came of an appointment: one question, and two more for treatment that started. */
export function PartnerReport(page: Page) {
  const { token, appointment, typed = {}, problem } = page;
  const { report: words } = usePartnerWords().words;
  return (
    <PartnerForm action="outcome" values={{ token, supersedes: appointment.recorded?.id }}>
      <fieldset class="field">
        <legend class="label">{words.question}</legend>
        <div class="choices">
          {partnerReports.map((report) => (
            <Choice
              key={report}
              name="report"
              value={report}
              text={words[report]}
              chosen={typed.report}
              apart={report === 'no_show'}
            />
          ))}
        </div>
        <Problem of="report" problem={problem} />
      </fieldset>
      <StartedQuestions {...page} />
      <div class="actions actions--stack">
        <button class="btn btn--primary btn--lg" type="submit" data-testid="report-go">
          {words.go}
        </button>
      </div>
    </PartnerForm>
  );
}

function StartedQuestions({ typed = {}, problem, today }: Page) {
  const { report: words } = usePartnerWords().words;
  return (
    <div class="field started" data-testid="started-questions">
      <p class="hint started__only">{words.onlyStarted}</p>
      <label class="label" for="startedOn">
        {words.startedOn}
      </label>
      <input
        class="input"
        type="date"
        id="startedOn"
        name="startedOn"
        max={today}
        value={typed.startedOn}
        aria-invalid={problem === 'startedOn' ? 'true' : undefined}
        aria-describedby={problem === 'startedOn' ? 'startedOn-f' : undefined}
      />
      <Problem of="startedOn" problem={problem} />
      <fieldset class="mt-lg">
        <legend class="label">{words.where}</legend>
        <div class="choices">
          <Choice name="place" value="here" text={words.here} chosen={typed.place} />
          <Choice name="place" value="elsewhere" text={words.elsewhere} chosen={typed.place} />
        </div>
      </fieldset>
      <label class="label mt-lg" for="institution">
        {words.institution}
      </label>
      <p class="hint" id="institution-h">
        {words.institutionHint}
      </p>
      <input
        class="input"
        id="institution"
        name="institution"
        maxLength={200}
        autocomplete="off"
        value={typed.institution}
        aria-invalid={problem === 'institution' ? 'true' : undefined}
        aria-describedby={problem === 'institution' ? 'institution-h institution-f' : 'institution-h'}
      />
      <Problem of="institution" problem={problem} />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly chosen: string | undefined;
  readonly apart?: boolean;
}

function Choice({ name, value, text, chosen, apart }: ChoiceProps) {
  return (
    <label class={apart ? 'choice choice--apart' : 'choice'}>
      <input type="radio" name={name} value={value} checked={chosen === value} />
      <span>{text}</span>
    </label>
  );
}

function Problem({ of, problem }: { readonly of: PartnerProblem; readonly problem?: PartnerProblem }) {
  const { words } = usePartnerWords();
  if (problem !== of) return null;
  return (
    <p class="problem" id={`${of}-f`} role="alert" data-problem={of}>
      <Icon name="info" small />
      <span>{words.problem[of]}</span>
    </p>
  );
}
