import type { EscalationView, NoticeView } from '#contract/takedown';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { EscalationStep } from './escalation-step.js';
import { useEscalations } from './use-escalations.js';

/** What to do about a provider that is late: what came up, who did it, and what comes after. */
export function EscalationCard({ view }: { readonly view: NoticeView }) {
  const { escalation } = useWords();
  const isLate = view.overdue && view.due?.of !== 'review';
  const acts = useEscalations(view.id, isLate);
  const { steps = [], later = [] } = acts.steps.data ?? {};
  if (!isLate && steps.length === 0) return null;
  const now = steps.filter(({ current }) => current);
  return (
    <section className="card stack" aria-labelledby="escalation" data-testid="escalation">
      <h3 id="escalation">{escalation.title}</h3>
      <p
        className={acts.said === undefined ? 'visually-hidden' : 'note'}
        role="status"
        data-testid="escalation-said"
      >
        <span>{acts.said}</span>
      </p>
      <ProblemBox text={acts.problem ?? (acts.steps.isError ? escalation.again : undefined)} />
      {isLate && acts.steps.isSuccess && now.length === 0 && <p className="muted">{escalation.soon}</p>}
      <StepList steps={now} acts={acts} />
      {later.length > 0 && (
        <>
          <p className="small">
            <b>{escalation.later}</b>
          </p>
          <ol className="steps-list muted" start={now.length + 1}>
            {later.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {steps.length > now.length && (
        <details>
          <summary>{escalation.earlier}</summary>
          <StepList steps={steps.filter(({ current }) => !current)} acts={acts} />
        </details>
      )}
    </section>
  );
}

function StepList({
  steps,
  acts,
}: {
  readonly steps: readonly EscalationView[];
  readonly acts: ReturnType<typeof useEscalations>;
}) {
  if (steps.length === 0) return null;
  const lastDone = steps.findLast(({ doneAt }) => doneAt !== undefined);
  return (
    <ol className="steps-list">
      {steps.map((step) => (
        <EscalationStep key={step.id} step={step} acts={acts} undoable={step === lastDone} />
      ))}
    </ol>
  );
}
