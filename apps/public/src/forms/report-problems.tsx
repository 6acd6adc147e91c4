import type { FormField, ReportFormPage } from '#contract';
import { usePage } from '../page/page-context.js';
import { useReportWords } from './form-context.js';

/** What does not fit, before the question itself, with a way there. */
export function ReportProblems({ page }: { readonly page: ReportFormPage }) {
  const { language } = usePage();
  const words = useReportWords();
  const text = useProblemText(page);
  const field = page.fields.find(({ code }) => code === page.problem);
  if (!field) return null;
  return (
    <section class="problems" role="alert" tabIndex={-1} aria-labelledby="h-problems" data-testid="problems">
      <h2 id="h-problems">{words.problem}</h2>
      <ul>
        <li>
          <a href={`#${field.code}`}>
            {field.label[language]} {text(field)}
          </a>
        </li>
      </ul>
    </section>
  );
}

/** What is wrong with the answer to a question, in words that say what to do. */
export function useProblemText({ answers }: ReportFormPage): (field: FormField) => string {
  const { problems } = useReportWords();
  return ({ code }) => {
    if (code === 'email') return problems.email;
    return code === 'story' && !answers[code]?.length ? problems.empty : problems.other;
  };
}
