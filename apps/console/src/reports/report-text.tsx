import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FlaggerReport } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { ApiError } from '../api/client.js';
import { reportsApi } from '../api/reports.js';
import { useMay } from '../shell/permissions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { useReportChanged } from './use-report.js';

const longest = 8_000;

/** How independence is assured: written while there is no version shown that was published, and read else. */
export function ReportTextSection({ report }: { readonly report: FlaggerReport }) {
  const { language, words } = useLanguage();
  const mayWrite = useMay('report:write');
  const { text, shown } = report;
  return (
    <section className="stack" aria-labelledby="independence">
      <h2 id="independence">{words.report.independence}</h2>
      {shown === undefined && mayWrite ? (
        <Editor report={report} />
      ) : (
        <p className="report-text" data-testid="report-text">
          {text[language]}
        </p>
      )}
    </section>
  );
}

function Editor({ report }: { readonly report: FlaggerReport }) {
  const { language, words } = useLanguage();
  const said = words.report;
  const [text, setText] = useState(report.text);
  const task = useTask();
  const changed = useReportChanged();
  const isSaved = text.nl === report.text.nl && text.en === report.text.en;
  const save = () =>
    task.run(
      async () => changed(await reportsApi.save(report.year, { revision: report.revision, text })),
      (error) => (error instanceof ApiError && error.code === 'conflict' ? said.overtaken : undefined),
    );
  const { savedAt, savedBy = '' } = report;
  const state = isSaved ? savedAt && said.saved(whenWords(language, savedAt), savedBy) : said.unsaved;
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="muted small">{said.independenceHint}</p>
      {(['nl', 'en'] as const).map((each) => (
        <Textarea
          key={each}
          label={said.texts[each]}
          lang={each}
          value={text[each]}
          maxLength={longest}
          autosize
          minRows={3}
          onChange={({ currentTarget: { value } }) => setText({ ...text, [each]: value })}
          data-testid={`report-text-${each}`}
        />
      ))}
      <ProblemBox text={task.problem} />
      <div className="report-actions">
        <button type="submit" className="btn" disabled={task.busy || isSaved} data-testid="save-report">
          {said.save}
        </button>
        <span className="muted small" role="status" data-testid="report-saved">
          {state}
        </span>
      </div>
    </form>
  );
}
